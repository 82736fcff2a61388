package org.restante.common.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** Refused tries, by digest of their target. */
@ApplicationScoped
public class ThrottleRepository {

    @PersistenceContext(unitName = "restante")
    private EntityManager em;

    public Optional<Throttle> find(Throttle.Scope scope, byte[] digest) {
        return Optional.ofNullable(em.find(Throttle.class, new ThrottleKey(scope, digest)));
    }

    /** Finds or makes the row, locked, so that tries at the same time are all counted. */
    public Throttle lock(Throttle.Scope scope, byte[] digest, Instant now) {
        em.createNativeQuery("insert into common_throttle (scope, key_digest, failures, blocked_until, last_at)"
                        + " values (:scope, :digest, 0, :now, :now)"
                        // Touching a row that is there locks it: it cannot go before it is read.
                        + " on conflict (scope, key_digest) do update set failures = common_throttle.failures")
                .setParameter("scope", scope.name())
                .setParameter("digest", digest)
                .setParameter("now", now)
                .executeUpdate();
        return em.find(Throttle.class, new ThrottleKey(scope, digest), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Two at once may forget the same. */
    public void forget(Throttle.Scope scope, byte[] digest) {
        em.createQuery("delete from Throttle t where t.key = :key")
                .setParameter("key", new ThrottleKey(scope, digest))
                .executeUpdate();
    }

    /** Removes rows that no longer matter. */
    public int forgetBefore(Instant time) {
        return em.createQuery("delete from Throttle t where t.lastAt < :time")
                .setParameter("time", time)
                .executeUpdate();
    }
}
