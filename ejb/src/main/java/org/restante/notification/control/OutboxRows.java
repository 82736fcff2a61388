package org.restante.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.restante.common.control.CurrentCaller;
import org.restante.common.entity.TenantWall;
import org.restante.notification.entity.OutboxEntry;
import org.restante.notification.entity.OutboxRepository;

/** The short transactions around an SMTP conversation: claim before, note the outcome after. */
@ApplicationScoped
public class OutboxRows {

    /** A claim that is older is due again: its node died. */
    static final Duration LEASE = Duration.ofMinutes(5);

    /**
     * No mail of a batch is begun later than this after its claim. One conversation takes less than two minutes, by the time-outs
     * of the mail session, so that it ends before the lease.
     */
    static final Duration LATEST_BEGIN = Duration.ofMinutes(2);

    /** Mails that did not leave in this time are given up. */
    private static final Duration GIVE_UP_AFTER = Duration.ofDays(3);

    private static final List<Duration> BACK_OFF = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1));

    @Inject
    private OutboxRepository outbox;

    @Inject
    private TenantWall wall;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Event<NotificationOutcome> outcomes;

    @Inject
    private Clock clock;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<OutboxRepository.Claim> claim(String node, int batch) {
        return outbox.claim(node, batch, LEASE);
    }

    /** What waits, of all tenants. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public OutboxRepository.Waiting waiting() {
        return outbox.waiting();
    }

    /** Takes up what this node had claimed before it died. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void release(String node) {
        outbox.release(node);
    }

    /** The claimed entry; empty when it is not ours any more. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<OutboxEntry> load(OutboxRepository.Claim claim, String node) {
        wall.enter(claim.tenant());
        Optional<OutboxEntry> claimed = outbox.lock(claim.id()).filter(entry -> entry.isClaimedBy(node));
        claimed.filter(OutboxEntry::isWithdrawn)
                .ifPresent(entry -> entry.retryAt(clock.instant(), "withdrawn before it was sent"));
        return claimed.filter(entry -> !entry.isWithdrawn());
    }

    /** Notes that it left, unless that was noted before and only the answer was lost. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void sent(OutboxRepository.Claim claim, String node) {
        note(claim, node, entry -> entry.sent(clock.instant()), NotificationOutcome.Result.SENT, null);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failed(OutboxRepository.Claim claim, String node, String reason) {
        note(claim, node, entry -> entry.failed(clock.instant(), reason), NotificationOutcome.Result.BOUNCED, reason);
    }

    /** A claim that cannot be served in time: another try is due at once. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void giveBack(OutboxRepository.Claim claim, String node) {
        wall.enter(claim.tenant());
        outbox.lock(claim.id())
                .filter(entry -> entry.isClaimedBy(node))
                .ifPresent(entry -> entry.retryAt(clock.instant(), "the batch took too long"));
    }

    /** Tries again later, or gives up after three days. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void deferred(OutboxRepository.Claim claim, String node, String reason) {
        Instant now = clock.instant();
        wall.enter(claim.tenant());
        OutboxEntry entry = outbox.find(claim.id()).orElseThrow();
        if (entry.createdAt().plus(GIVE_UP_AFTER).isBefore(now)) {
            note(claim, node, late -> late.failed(now, reason), NotificationOutcome.Result.BOUNCED, reason);
        } else {
            Duration delay = BACK_OFF.get(Math.min(Math.max(entry.attempts(), 1), BACK_OFF.size()) - 1);
            note(
                    claim,
                    node,
                    waiting -> waiting.retryAt(now.plus(delay), reason),
                    NotificationOutcome.Result.DEFERRED,
                    reason);
        }
    }

    /** The delivery is locked before its mail, as a revoke does it: the other way round, both would wait for each other. */
    private void note(
            OutboxRepository.Claim claim,
            String node,
            Consumer<OutboxEntry> change,
            NotificationOutcome.Result result,
            @Nullable String reason) {
        wall.enter(claim.tenant());
        caller.isStranger(claim.tenant());
        OutboxEntry entry = outbox.find(claim.id()).orElseThrow();
        if (!entry.isClaimedBy(node)) {
            return;
        }
        UUID delivery = entry.deliveryId();
        if (delivery != null) {
            outcomes.fire(new NotificationOutcome(claim.tenant(), delivery, entry.kind(), result, reason));
        }
        outbox.refreshLocked(entry);
        if (!entry.isClaimedBy(node)) {
            throw new IllegalStateException("the claim was lost while its outcome was noted");
        }
        change.accept(entry);
    }
}
