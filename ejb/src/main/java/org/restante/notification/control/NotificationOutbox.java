package org.restante.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.restante.common.entity.MailAddress;
import org.restante.crypto.key.KeyWrapper;
import org.restante.crypto.key.TenantKeys;
import org.restante.crypto.token.Ticket;
import org.restante.crypto.token.TimeOrderedId;
import org.restante.notification.entity.NotificationKind;
import org.restante.notification.entity.OutboxEntry;
import org.restante.notification.entity.OutboxRepository;

/** Puts mails into the outbox, in the transaction that causes them. */
@ApplicationScoped
public class NotificationOutbox {

    static final String TICKET_LABEL = "outbox ticket";

    @Inject
    private OutboxRepository outbox;

    @Inject
    private Clock clock;

    /** A mail without a pickup link: it leads to the portal. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enqueue(UUID tenant, UUID delivery, NotificationKind kind, MailAddress to, String senderName) {
        outbox.add(new OutboxEntry(TimeOrderedId.next(clock), tenant, delivery, kind, to, senderName, clock.instant()));
    }

    /** A mail whose link leads to a pickup. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enqueuePickup(
            TenantKeys keys, UUID tenant, UUID delivery, MailAddress to, String senderName, Pickup pickup) {
        UUID id = TimeOrderedId.next(clock);
        byte[] enclosed = KeyWrapper.enclose(keys.ticketKey(), pickup.ticket().copyBytes(), TICKET_LABEL, tenant, id);
        outbox.add(
                new OutboxEntry(id, tenant, delivery, NotificationKind.MESSAGE_WAITS, to, senderName, clock.instant())
                        .withPickup(enclosed, pickup.reference(), pickup.availableUntil()));
    }

    /** Withdraws what did not leave yet. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void cancelWaiting(UUID delivery) {
        outbox.lockWaiting(delivery).forEach(entry -> entry.cancel(clock.instant()));
    }

    /** What the link leads to. */
    public record Pickup(Ticket ticket, String reference, Instant availableUntil) {}
}
