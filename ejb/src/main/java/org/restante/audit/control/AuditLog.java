package org.restante.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.audit.entity.AuditAction;
import org.restante.audit.entity.AuditEntry;
import org.restante.audit.entity.AuditRepository;
import org.restante.common.control.CurrentCaller;
import org.restante.common.entity.TenantWall;

/**
 * Writes the audit trail. What was done is written in the transaction that does it: both happen or neither. What was refused
 * is written in a transaction of its own, which survives the rollback of the refusal.
 */
@ApplicationScoped
public class AuditLog {

    /** The actor's name for what the server does by itself. */
    private static final String SYSTEM = "restante";

    private static final Duration REPEATED_WITHIN = Duration.ofHours(1);

    @Inject
    private AuditRepository entries;

    @Inject
    private CurrentCaller caller;

    @Inject
    private TenantWall wall;

    @Inject
    private Event<AuditRecorded> recorded;

    @Inject
    private Clock clock;

    /**
     * What an entry is about.
     *
     * @param recipient mailbox address of the recipient concerned
     */
    public record Subject(
            @Nullable UUID message,
            @Nullable UUID delivery,
            @Nullable String recipient) {

        /** The tenant as a whole. */
        public static final Subject TENANT = new Subject(null, null, null);
    }

    /** Notes in the current transaction what the current caller did. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(AuditAction action, Subject subject, @Nullable String detail) {
        entries.add(entry(caller.tenant(), action, false, subject, detail));
        recorded.fire(new AuditRecorded(action, false));
    }

    /**
     * Notes in the current transaction what anybody can repeat as often as they like: the same about a delivery from the same
     * network once an hour, so that a storm of requests is one entry and does not bury the others.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendRepeatable(AuditAction action, boolean refused, Subject subject, @Nullable String detail) {
        AuditEntry entry = entry(caller.tenant(), action, refused, subject, detail);
        if (!entries.isNoted(entry, caller.sameNetwork(), clock.instant().minus(REPEATED_WITHIN))) {
            entries.add(entry);
            recorded.fire(new AuditRecorded(action, refused));
        }
    }

    /**
     * Whether something was noted so often within a time, in the tenant of this transaction.
     *
     * @param aside entries with this detail are not counted
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isRepeated(AuditAction action, String aside, int times, Duration within) {
        Instant since = clock.instant().minus(within);
        return entries.latest(action, aside, since, times).isPresent();
    }

    /** Notes in the current transaction what the server did by itself. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendBySystem(
            UUID tenant, AuditAction action, boolean refused, Subject subject, @Nullable String detail) {
        entries.add(new AuditEntry(tenant, clock.instant(), action, refused, AuditEntry.ActorKind.SYSTEM, SYSTEM, null)
                .about(subject.message(), subject.delivery(), subject.recipient())
                .detail(detail));
        recorded.fire(new AuditRecorded(action, refused));
    }

    /** Notes what the current caller was refused, whatever becomes of the current transaction. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void appendRefusal(AuditAction action, Subject subject, @Nullable String detail) {
        wall.enter(caller.tenant());
        entries.add(entry(caller.tenant(), action, true, subject, detail));
        recorded.fire(new AuditRecorded(action, true));
    }

    private AuditEntry entry(
            UUID tenant, AuditAction action, boolean refused, Subject subject, @Nullable String detail) {
        String source = caller.source();
        String address = caller.address();
        AuditEntry.ActorKind kind = caller.hasAccount()
                ? AuditEntry.ActorKind.ACCOUNT
                : caller.isRecipient() ? AuditEntry.ActorKind.RECIPIENT : AuditEntry.ActorKind.STRANGER;
        String actor = address != null
                ? address
                : caller.hasAccount() ? caller.account().toString() : nameOf(source);
        return new AuditEntry(tenant, clock.instant(), action, refused, kind, actor, source)
                .about(subject.message(), subject.delivery(), subject.recipient())
                .detail(detail);
    }

    private static String nameOf(@Nullable String source) {
        return source == null ? "unknown" : source;
    }
}
