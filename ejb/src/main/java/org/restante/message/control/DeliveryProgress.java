package org.restante.message.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.restante.audit.control.AuditLog;
import org.restante.audit.entity.AuditAction;
import org.restante.message.entity.Delivery;
import org.restante.message.entity.DeliveryRepository;
import org.restante.message.entity.NotificationState;
import org.restante.notification.control.NotificationOutcome;
import org.restante.notification.entity.NotificationKind;

/** Carries the outcome of a notification over to its delivery, in the transaction that notes the outcome. */
@ApplicationScoped
public class DeliveryProgress {

    /** Mails that announce a delivery; the others only speak of one. */
    private static final Set<NotificationKind> ANNOUNCING = EnumSet.of(
            NotificationKind.MESSAGE_WAITS, NotificationKind.COLLEAGUE_WROTE, NotificationKind.REPLY_RECEIVED);

    @Inject
    private DeliveryRepository deliveries;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    void note(@Observes NotificationOutcome outcome) {
        if (!ANNOUNCING.contains(outcome.kind())) {
            return;
        }
        Delivery delivery = deliveries.lock(outcome.delivery()).orElseThrow();
        boolean deferredBefore = delivery.announcement().state() == NotificationState.DEFERRED;
        String reason = outcome.reason() == null ? "" : outcome.reason();
        switch (outcome.result()) {
            case SENT -> {
                delivery.announcement().sent(clock.instant());
                note(outcome, delivery, AuditAction.NOTIFICATION_SENT, false);
            }
            case DEFERRED -> {
                delivery.announcement().deferred(reason);
                if (!deferredBefore) {
                    note(outcome, delivery, AuditAction.NOTIFICATION_DEFERRED, true);
                }
            }
            case BOUNCED -> {
                delivery.announcement().bounced(reason);
                note(outcome, delivery, AuditAction.NOTIFICATION_BOUNCED, true);
            }
        }
    }

    private void note(NotificationOutcome outcome, Delivery delivery, AuditAction action, boolean refused) {
        AuditLog.Subject subject = new AuditLog.Subject(
                delivery.messageId(), delivery.id(), delivery.address().value());
        audit.appendBySystem(outcome.tenant(), action, refused, subject, outcome.reason());
    }
}
