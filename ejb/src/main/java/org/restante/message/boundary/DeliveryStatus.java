package org.restante.message.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.message.entity.AccessState;
import org.restante.message.entity.Delivery;
import org.restante.message.entity.DeliveryKind;
import org.restante.message.entity.NotificationState;
import org.restante.recipient.entity.AssuranceLevel;

/**
 * Where a delivery stands, as its sender sees it.
 *
 * @param colleague whether it is in an inbox of this organisation rather than behind a link
 * @param failure why the notification did not arrive
 * @param blockedUntil tries are refused until then
 */
public record DeliveryStatus(
        UUID delivery,
        DeliveryKind kind,
        String address,
        boolean colleague,
        NotificationState notification,
        @Nullable Instant notifiedAt,
        @Nullable String failure,
        AccessState access,
        @Nullable Instant openedAt,
        @Nullable AssuranceLevel openedLevel,
        Instant expiresAt,
        int refusedTries,
        @Nullable Instant blockedUntil)
        implements Serializable {

    static DeliveryStatus of(Delivery delivery, Instant now) {
        return new DeliveryStatus(
                delivery.id(),
                delivery.kind(),
                delivery.address().display(),
                delivery.accountId() != null,
                delivery.announcement().state(),
                delivery.announcement().notifiedAt(),
                delivery.announcement().failure(),
                delivery.accessStateAt(now),
                delivery.openedAt(),
                delivery.openedLevel(),
                delivery.expiresAt(),
                delivery.proofTries().count(),
                delivery.proofTries().isBlockedAt(now) ? delivery.proofTries().blockedUntil() : null);
    }
}
