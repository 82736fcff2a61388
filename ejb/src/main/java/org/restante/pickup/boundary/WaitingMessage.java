package org.restante.pickup.boundary;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.restante.tenant.entity.TenantLinks;

/**
 * What somebody with a link may know before any proof.
 *
 * @param links where the organisation says who it is and how it is reached
 * @param blockedUntil no try is accepted until then
 */
public record WaitingMessage(
        String senderName,
        String senderAddress,
        String organisation,
        TenantLinks links,
        String recipientAddress,
        Instant submittedAt,
        Instant expiresAt,
        String reference,
        @Nullable Instant blockedUntil)
        implements Serializable {}
