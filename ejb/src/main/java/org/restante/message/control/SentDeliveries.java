package org.restante.message.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.restante.account.entity.Account;
import org.restante.account.entity.AccountRepository;
import org.restante.audit.control.AuditLog;
import org.restante.audit.entity.AuditAction;
import org.restante.common.control.CurrentCaller;
import org.restante.common.control.NotThereException;
import org.restante.crypto.key.TenantKeys;
import org.restante.keys.control.MasterKeys;
import org.restante.message.entity.Delivery;
import org.restante.message.entity.DeliveryKind;
import org.restante.message.entity.DeliveryRepository;
import org.restante.message.entity.Message;
import org.restante.message.entity.MessageRepository;
import org.restante.message.entity.NotificationState;
import org.restante.message.entity.TicketRepository;
import org.restante.notification.control.NotificationOutbox;

/** Finds what the caller sent, and announces it again. Somebody else's looks like nothing, and the attempt is audited. */
@ApplicationScoped
public class SentDeliveries {

    @Inject
    private MessageRepository messages;

    @Inject
    private DeliveryRepository deliveries;

    @Inject
    private TicketRepository tickets;

    @Inject
    private AccountRepository accounts;

    @Inject
    private MasterKeys masterKeys;

    @Inject
    private DeliveryAnnouncer announcer;

    @Inject
    private NotificationOutbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private CurrentCaller caller;

    /** A message that the caller sent. */
    public Message message(UUID id) {
        return messages.find(id)
                .filter(message -> message.isFrom(caller.account()))
                .orElseThrow(() -> refused(new AuditLog.Subject(id, null, null)));
    }

    /** The same, locked before its deliveries. */
    public Message lockMessage(UUID id) {
        Message message = message(id);
        messages.lock(message);
        return message;
    }

    /** A delivery of a message that the caller sent, locked. */
    public Delivery lock(UUID id) {
        Optional<Delivery> found = deliveries.lock(id).filter(delivery -> delivery.kind() != DeliveryKind.COPY);
        boolean own = found.flatMap(delivery -> messages.find(delivery.messageId()))
                .filter(message -> message.isFrom(caller.account()))
                .isPresent();
        return found.filter(delivery -> own).orElseThrow(() -> refused(new AuditLog.Subject(null, id, null)));
    }

    /** Keeps a message and all of its deliveries available until a later time. */
    public void extend(Message message, Instant until) {
        message.extend(until);
        deliveries.lockOfMessage(message.id()).forEach(delivery -> delivery.extend(until));
    }

    private NotThereException refused(AuditLog.Subject subject) {
        audit.appendRefusal(AuditAction.ACCESS_REFUSED, subject, null);
        return new NotThereException();
    }

    /** Withdraws a notification that did not leave yet. */
    public void withdrawNotification(Delivery delivery) {
        outbox.cancelWaiting(delivery.id());
    }

    /** Announces a delivery whose notification never left. */
    public void announceIfNeverNotified(Delivery delivery) {
        boolean never = delivery.announcement().notifiedAt() == null
                && delivery.announcement().state() != NotificationState.BOUNCED;
        if (never) {
            outbox.cancelWaiting(delivery.id());
            announce(delivery);
        }
    }

    /** Puts a notification with the delivery's link into the outbox. */
    public void announce(Delivery delivery) {
        delivery.announcement().repeat();
        Account sender = accounts.find(caller.account()).orElseThrow();
        try (TenantKeys keys = masterKeys.of(delivery.tenantId())) {
            announcer.announce(keys, delivery, tickets.find(delivery.id()).orElse(null), sender.displayName());
        }
    }
}
