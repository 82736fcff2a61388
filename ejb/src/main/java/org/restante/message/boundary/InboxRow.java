package org.restante.message.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.message.entity.AccessState;

/**
 * A message that the caller received.
 *
 * @param subject null when this session cannot open it
 * @param fromOutside whether a recipient outside wrote it
 */
public record InboxRow(
        UUID message,
        UUID delivery,
        @Nullable String subject,
        String senderName,
        String senderAddress,
        boolean fromOutside,
        Instant submittedAt,
        boolean unread,
        AccessState access,
        int attachments)
        implements Serializable {

    @Override
    public String toString() {
        return "InboxRow[" + message + "]";
    }
}
