package org.restante.message.entity;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** The message is sealed and stored whole; its notifications will leave. */
public record SubmissionReceipt(UUID message, int recipients, Instant submittedAt) implements Serializable {}
