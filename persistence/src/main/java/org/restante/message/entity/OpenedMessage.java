package org.restante.message.entity;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message in clear, for one person who may read it. Nobody stores it.
 *
 * @param body sanitised HTML, safe to print as it is
 * @param to addresses that this person may see
 * @param mine whether this person sent it
 * @param fromOutside whether a recipient outside wrote it
 */
public record OpenedMessage(
        UUID message,
        UUID delivery,
        String subject,
        String body,
        String senderName,
        String senderAddress,
        String organisation,
        Instant submittedAt,
        Instant expiresAt,
        List<String> to,
        List<String> cc,
        List<AttachedFile> attachments,
        boolean mine,
        boolean fromOutside)
        implements Serializable {

    @Override
    public String toString() {
        return "OpenedMessage[" + message + "]";
    }
}
