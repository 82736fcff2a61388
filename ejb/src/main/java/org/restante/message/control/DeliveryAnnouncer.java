package org.restante.message.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.restante.crypto.key.TenantKeys;
import org.restante.message.entity.Delivery;
import org.restante.message.entity.DeliveryTicket;
import org.restante.notification.control.NotificationOutbox;
import org.restante.notification.entity.NotificationKind;

/** Puts the notification of a delivery into the outbox: with the pickup link for somebody outside, else with the inbox. */
@ApplicationScoped
public class DeliveryAnnouncer {

    @Inject
    private DeliverySealing sealing;

    @Inject
    private NotificationOutbox outbox;

    /**
     * Announces.
     *
     * @param ticket of somebody outside; null for an employee
     * @param senderName as the mail will name them
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void announce(TenantKeys keys, Delivery delivery, @Nullable DeliveryTicket ticket, String senderName) {
        if (ticket == null) {
            outbox.enqueue(
                    delivery.tenantId(),
                    delivery.id(),
                    NotificationKind.COLLEAGUE_WROTE,
                    delivery.address(),
                    senderName);
            return;
        }
        NotificationOutbox.Pickup pickup =
                new NotificationOutbox.Pickup(sealing.ticketOf(keys, ticket), ticket.reference(), delivery.expiresAt());
        outbox.enqueuePickup(keys, delivery.tenantId(), delivery.id(), delivery.address(), senderName, pickup);
    }
}
