package org.restante.pickup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.restante.audit.control.AuditLog;
import org.restante.audit.entity.AuditAction;
import org.restante.common.control.CurrentCaller;
import org.restante.common.entity.TenantWall;
import org.restante.common.entity.Throttle;
import org.restante.crypto.token.Ticket;
import org.restante.message.control.MessageDesk;
import org.restante.message.entity.Delivery;
import org.restante.message.entity.DeliveryRepository;
import org.restante.message.entity.DeliveryTicket;
import org.restante.message.entity.Message;
import org.restante.message.entity.MessageRepository;
import org.restante.message.entity.TicketRepository;
import org.restante.notification.control.NotificationOutbox;
import org.restante.notification.entity.NotificationKind;
import org.restante.recipient.control.RecipientBook;
import org.restante.recipient.entity.AssuranceLevel;

/**
 * The short transactions around a proof. A try is counted before it is checked and forgiven when it was right, so that many
 * at once are all counted.
 */
@ApplicationScoped
public class PickupTransactions {

    @Inject
    private TicketRepository tickets;

    @Inject
    private DeliveryRepository deliveries;

    @Inject
    private MessageRepository messages;

    @Inject
    private MessageDesk desk;

    @Inject
    private RecipientBook recipients;

    @Inject
    private NotificationOutbox outbox;

    @Inject
    private GuessWatch watch;

    @Inject
    private TenantWall wall;

    @Inject
    private AuditLog audit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** What became of a try that was asked for. */
    public sealed interface Admission {}

    /** The try is counted; check it. */
    public record Counted(WaitingDelivery waiting, int triesLeft, boolean blocks) implements Admission {}

    /** Too many tries before; wait. */
    public record Blocked(Instant until) implements Admission {}

    /** There is no such delivery, or it cannot be opened now. */
    public record Nothing() implements Admission {}

    /** Counts a try against the delivery of this ticket. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Admission admit(Ticket ticket) {
        Optional<Delivery> found = lock(ticket).filter(delivery -> delivery.isAvailableAt(clock.instant()));
        if (found.isEmpty()) {
            return new Nothing();
        }
        Delivery delivery = found.get();
        // Only now: others were counted while this one waited for the row.
        Instant now = clock.instant();
        Instant blockedUntil = delivery.proofTries().blockedUntil();
        if (blockedUntil != null && delivery.proofTries().isBlockedAt(now)) {
            return unchecked(delivery, blockedUntil);
        }
        UUID recipient = delivery.recipientId();
        byte[] wrap = delivery.wrappedKey();
        if (recipient == null || wrap == null) {
            return new Nothing();
        }
        boolean alarmed = watch.isAlarmed();
        Optional<Instant> networkBlockedUntil = watch.admit(delivery.tenantId(), alarmed, now);
        if (networkBlockedUntil.isPresent()) {
            return unchecked(delivery, networkBlockedUntil.get());
        }
        int freeTries = alarmed ? 1 : Throttle.FREE_TRIES;
        boolean blocks = delivery.proofTries().refuse(now, freeTries);
        int triesLeft = delivery.proofTries().left(freeTries);
        return new Counted(
                new WaitingDelivery(
                        delivery.tenantId(), delivery.id(), delivery.messageId(), recipient, delivery.address(), wrap),
                triesLeft,
                blocks);
    }

    private Blocked unchecked(Delivery delivery, Instant until) {
        audit.appendRepeatable(AuditAction.PROOF_REFUSED, true, subject(delivery), GuessWatch.UNCHECKED);
        return new Blocked(until);
    }

    /**
     * The proof was right.
     *
     * @return whether the delivery is still as it was when the try was counted
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean opened(WaitingDelivery waiting) {
        wall.enter(waiting.tenant());
        caller.isRecipient(waiting.tenant(), waiting.address().value());
        Delivery delivery = deliveries.lock(waiting.delivery()).orElseThrow();
        watch.forgive(waiting.tenant(), clock.instant());
        boolean same = delivery.isAvailableAt(clock.instant())
                && java.util.Arrays.equals(waiting.wrappedKey(), delivery.wrappedKey());
        if (same) {
            delivery.markOpened(clock.instant(), AssuranceLevel.L3);
            caller.language().ifPresent(language -> recipients.reads(waiting.recipient(), language));
            audit.append(AuditAction.DELIVERY_OPENED, subject(delivery), AssuranceLevel.L3.name());
        }
        return same;
    }

    /** The proof was wrong. When it was one too many, the sender is told that somebody guesses. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void refused(Counted counted) {
        WaitingDelivery waiting = counted.waiting();
        wall.enter(waiting.tenant());
        caller.isStranger(waiting.tenant());
        Delivery delivery = deliveries.find(waiting.delivery()).orElseThrow();
        audit.appendRefusal(AuditAction.PROOF_REFUSED, subject(delivery), counted.triesLeft() + " tries left");
        watch.refused();
        if (counted.blocks()) {
            audit.append(AuditAction.DELIVERY_BLOCKED, subject(delivery), null);
            tellSender(delivery, NotificationKind.GUESSING_NOTICED);
        }
    }

    /** The try could not be checked through no fault of whoever tried: it does not count. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void forgive(WaitingDelivery waiting) {
        wall.enter(waiting.tenant());
        deliveries.lock(waiting.delivery()).orElseThrow().proofTries().forgive();
        watch.forgive(waiting.tenant(), clock.instant());
    }

    /**
     * The recipient has no passphrase: the sender is told, once a day.
     *
     * @return whether they are told now; empty when there is no such delivery
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Boolean> askForHelp(Ticket ticket) {
        Instant now = clock.instant();
        return lock(ticket).filter(delivery -> delivery.isAvailableAt(now)).map(delivery -> {
            boolean first = delivery.askForHelp(LocalDate.ofInstant(now, ZoneOffset.UTC));
            if (first) {
                audit.append(AuditAction.HELP_ASKED, subject(delivery), null);
                tellSender(delivery, NotificationKind.HELP_ASKED);
            }
            return first;
        });
    }

    private void tellSender(Delivery delivery, NotificationKind kind) {
        Message message = messages.find(delivery.messageId()).orElseThrow();
        MessageDesk.Author sender = desk.author(message);
        outbox.enqueue(
                delivery.tenantId(),
                delivery.id(),
                kind,
                sender.address(),
                delivery.address().display());
    }

    private Optional<Delivery> lock(Ticket ticket) {
        return enter(ticket).flatMap(stored -> deliveries.lock(stored.deliveryId()));
    }

    /** Enters the tenant of a ticket as a stranger. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<DeliveryTicket> enter(Ticket ticket) {
        Optional<UUID> tenant = tickets.tenantOf(ticket.digest());
        tenant.ifPresent(known -> {
            wall.enter(known);
            caller.isStranger(known);
        });
        return tenant.flatMap(known -> tickets.findByDigest(ticket.digest()));
    }

    private static AuditLog.Subject subject(Delivery delivery) {
        return new AuditLog.Subject(
                delivery.messageId(), delivery.id(), delivery.address().value());
    }
}
