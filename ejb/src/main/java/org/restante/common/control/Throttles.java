package org.restante.common.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.restante.common.entity.Throttle;
import org.restante.common.entity.ThrottleRepository;

/** Slows down whoever guesses. Counts in transactions of its own, so that a rollback forgets nothing. */
@ApplicationScoped
public class Throttles {

    @Inject
    private ThrottleRepository throttles;

    @Inject
    private Clock clock;

    /** Until when tries against this target are blocked; empty when they are allowed. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Instant> blockedUntil(Throttle.Scope scope, String target) {
        Instant now = clock.instant();
        return throttles.find(scope, digest(target)).map(Throttle::blockedUntil).filter(now::isBefore);
    }

    /**
     * Counts a try before it is checked, so that many at once are all counted.
     *
     * @return until when tries are blocked; empty when this one may be checked
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Instant> admit(Throttle.Scope scope, String target) {
        Throttle throttle = throttles.lock(scope, digest(target), clock.instant());
        // Only now: others were counted while this one waited for the row.
        Instant now = clock.instant();
        if (now.isBefore(throttle.blockedUntil())) {
            return Optional.of(throttle.blockedUntil());
        }
        throttle.refuse(now, scope.freeTries());
        return Optional.empty();
    }

    /** The try was right: it is not counted, the wrong ones before it are. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void forgive(Throttle.Scope scope, String target) {
        Instant now = clock.instant();
        throttles.lock(scope, digest(target), now).forgive(now);
    }

    /** The right answer was given: earlier refusals are forgotten. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void succeeded(Throttle.Scope scope, String target) {
        throttles.forget(scope, digest(target));
    }

    /** Under what a target is kept. */
    public static byte[] digest(String target) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(target.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
