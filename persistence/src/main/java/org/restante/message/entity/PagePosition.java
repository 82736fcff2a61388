package org.restante.message.entity;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Where a page of a list ended: the next one begins behind it. */
public record PagePosition(Instant time, UUID id) implements Serializable {}
