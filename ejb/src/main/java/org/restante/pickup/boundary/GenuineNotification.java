package org.restante.pickup.boundary;

import java.io.Serializable;
import java.time.Instant;

/** A notification that this portal did send. */
public record GenuineNotification(String organisation, String senderName, Instant sentAt) implements Serializable {}
