package org.restante.audit.entity;

import java.io.Serializable;
import java.time.Instant;

/** Where a page of the trail ended: the next one begins behind it. */
public record AuditPosition(Instant time, long id) implements Serializable {}
