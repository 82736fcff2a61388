package org.restante.pickup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.restante.audit.control.AuditLog;
import org.restante.audit.entity.AuditAction;
import org.restante.common.control.CurrentCaller;
import org.restante.common.control.Throttles;
import org.restante.common.entity.Throttle;
import org.restante.common.entity.ThrottleRepository;

/**
 * Sees guessing that is spread over many deliveries, each of which sees little of it. Counts wrong proofs by network, and over
 * the whole organisation. When there are many, each network and each delivery has one free try instead of several: nobody who
 * types the right passphrase is kept out by what others do.
 */
@ApplicationScoped
public class GuessWatch {

    /** Wrong proofs in one organisation, within {@link #WINDOW}, from which on only one is free. */
    static final int MANY = 100;

    static final Duration WINDOW = Duration.ofHours(1);

    /** Detail of an entry about a try that was not checked, and so was no guess. */
    static final String UNCHECKED = "blocked";

    @Inject
    private ThrottleRepository throttles;

    @Inject
    private AuditLog audit;

    @Inject
    private CurrentCaller caller;

    /** Whether many guess, in the tenant of this transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isAlarmed() {
        return audit.isRepeated(AuditAction.PROOF_REFUSED, UNCHECKED, MANY, WINDOW);
    }

    /**
     * Counts a try of the caller's network.
     *
     * @return until when its tries are blocked; empty when this one may be checked
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Instant> admit(UUID tenant, boolean alarmed, Instant now) {
        Throttle network = lock(tenant, now);
        if (now.isBefore(network.blockedUntil())) {
            return Optional.of(network.blockedUntil());
        }
        network.refuse(now, alarmed ? 1 : Throttle.Scope.PROOF_SOURCE.freeTries());
        return Optional.empty();
    }

    /** The try was right, or could not be checked: it does not count. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forgive(UUID tenant, Instant now) {
        lock(tenant, now).forgive(now);
    }

    /** The try was wrong: when many are, the officers find it in the trail, once an hour. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void refused() {
        if (isAlarmed() && !audit.isRepeated(AuditAction.GUESSING_SPREAD, UNCHECKED, 1, WINDOW)) {
            audit.append(AuditAction.GUESSING_SPREAD, AuditLog.Subject.TENANT, null);
        }
    }

    private Throttle lock(UUID tenant, Instant now) {
        byte[] place = Throttles.digest(tenant + "/" + caller.network());
        return throttles.lock(Throttle.Scope.PROOF_SOURCE, place, now);
    }
}
