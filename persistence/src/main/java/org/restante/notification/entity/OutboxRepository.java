package org.restante.notification.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The outbox. */
@ApplicationScoped
public class OutboxRepository {

    @PersistenceContext(unitName = "restante")
    private EntityManager em;

    /** A claimed row, before its tenant is entered. */
    public record Claim(UUID id, UUID tenant) {}

    public void add(OutboxEntry entry) {
        em.persist(entry);
    }

    /** Claims due rows of all tenants for a node; what another node is claiming at this moment is skipped. */
    public List<Claim> claim(String node, int batch, Duration lease) {
        List<Tuple> rows = em.unwrap(Session.class)
                .createNativeQuery(
                        "select id, tenant_id from claim_notifications(:node, :batch, make_interval(secs => :lease))",
                        Tuple.class)
                .setParameter("node", node)
                .setParameter("batch", batch)
                .setParameter("lease", (double) lease.toSeconds())
                .getResultList();
        return rows.stream()
                .map(row -> new Claim(row.get(0, UUID.class), row.get(1, UUID.class)))
                .toList();
    }

    /**
     * What waits to be mailed, of all tenants.
     *
     * @param oldest when the oldest of them was put in; null when nothing waits
     * @param earliestDue when the next try is due, in the past when it is late; null when nothing waits
     */
    public record Waiting(
            long count, @Nullable Instant oldest, @Nullable Instant earliestDue) {}

    /** Counts what waits. */
    public Waiting waiting() {
        Tuple row = em.unwrap(Session.class)
                .createNativeQuery(
                        "select waiting, oldest, earliest_due from count_waiting_notifications()", Tuple.class)
                .getSingleResult();
        return new Waiting(row.get(0, Long.class), row.get(1, Instant.class), row.get(2, Instant.class));
    }

    /** Makes due at once what this node had claimed in an earlier life. */
    public void release(String node) {
        em.createNativeQuery("select release_notifications(:node)", Integer.class)
                .setParameter("node", node)
                .getSingleResult();
    }

    public Optional<OutboxEntry> find(UUID id) {
        return Optional.ofNullable(em.find(OutboxEntry.class, id));
    }

    public Optional<OutboxEntry> lock(UUID id) {
        return Optional.ofNullable(em.find(OutboxEntry.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Locks an entry that was found before, and takes over what others changed of it meanwhile. */
    public void refreshLocked(OutboxEntry entry) {
        em.refresh(entry, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Rows of a delivery that did not leave yet, locked; those that are being sent at this moment too. */
    public List<OutboxEntry> lockWaiting(UUID delivery) {
        return em.createQuery(
                        "select o from OutboxEntry o where o.deliveryId = :delivery and o.state in :unfinished",
                        OutboxEntry.class)
                .setParameter("delivery", delivery)
                .setParameter("unfinished", List.of(OutboxState.WAITING, OutboxState.CLAIMED))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
