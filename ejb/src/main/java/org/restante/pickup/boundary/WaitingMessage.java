package org.restante.pickup.boundary;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody with a link may know before any proof.
 *
 * @param contact how the organisation is reached
 * @param blockedUntil no try is accepted until then
 */
public record WaitingMessage(
        String senderName,
        String senderAddress,
        String organisation,
        @Nullable String contact,
        String recipientAddress,
        Instant submittedAt,
        Instant expiresAt,
        String reference,
        @Nullable Instant blockedUntil)
        implements Serializable {}
