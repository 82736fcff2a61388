package org.restante.pickup.boundary;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.message.entity.OpenedMessage;

/**
 * A delivery in clear, with what the recipient replied, oldest first.
 *
 * @param contact how the organisation is reached
 */
public record OpenedPickup(
        UUID delivery,
        String organisation,
        @Nullable String contact,
        String recipientAddress,
        OpenedMessage message,
        List<OpenedMessage> replies)
        implements Serializable {}
