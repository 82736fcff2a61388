package org.restante.message.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that the caller sent.
 *
 * @param subject null when this session cannot open it: its key was lost with a forgotten password
 * @param size bytes of text and files together
 */
public record SentRow(
        UUID message,
        @Nullable String subject,
        Instant submittedAt,
        Instant expiresAt,
        int attachments,
        long size,
        List<DeliveryStatus> deliveries)
        implements Serializable {

    @Override
    public String toString() {
        return "SentRow[" + message + "]";
    }
}
