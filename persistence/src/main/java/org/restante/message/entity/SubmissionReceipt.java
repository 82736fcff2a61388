package org.restante.message.entity;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * The message is sealed and stored whole; its notifications will leave.
 *
 * @param repeated whether it was so already: it keeps the passphrases of its first submission, not those of this one
 */
public record SubmissionReceipt(UUID message, int recipients, Instant submittedAt, boolean repeated)
        implements Serializable {}
