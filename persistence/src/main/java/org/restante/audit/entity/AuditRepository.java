package org.restante.audit.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Inserts and reads audit entries; there is nothing else to do with them. */
@ApplicationScoped
public class AuditRepository {

    @PersistenceContext(unitName = "restante")
    private EntityManager em;

    public void add(AuditEntry entry) {
        em.persist(entry);
    }

    /** Entries that match, newest first, at most {@code limit}. */
    public List<AuditEntry> search(AuditFilter filter, int limit) {
        CriteriaBuilder builder = em.getCriteriaBuilder();
        CriteriaQuery<AuditEntry> query = builder.createQuery(AuditEntry.class);
        Root<AuditEntry> entry = query.from(AuditEntry.class);
        query.where(AuditConditions.of(filter, builder, entry))
                .orderBy(builder.desc(entry.get("occurredAt")), builder.desc(entry.get("id")));
        return em.createQuery(query).setMaxResults(limit).getResultList();
    }

    /** The latest entries about one message, newest first, at most {@code limit}. */
    public List<AuditEntry> ofMessage(UUID message, int limit) {
        return em.createQuery(
                        "select e from AuditEntry e where e.messageId = :message order by e.occurredAt desc, e.id desc",
                        AuditEntry.class)
                .setParameter("message", message)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Whether the same was noted about a delivery, from the same network address, since a time. */
    public boolean isNoted(AuditEntry entry, Instant since) {
        return !em.createQuery(
                        "select e.id from AuditEntry e where e.messageId = :message and e.deliveryId = :delivery"
                                + " and e.action = :action and e.refused = :refused and e.source = :source"
                                + " and coalesce(e.detail, '') = :detail and e.occurredAt > :since",
                        Long.class)
                .setParameter("message", entry.messageId())
                .setParameter("delivery", entry.deliveryId())
                .setParameter("action", entry.action())
                .setParameter("refused", entry.refused())
                .setParameter("source", entry.source())
                .setParameter("detail", Objects.requireNonNullElse(entry.detail(), ""))
                .setParameter("since", since)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * When something was last noted; with a rank of 2, when the time before that, and so on.
     *
     * @param aside entries with this detail are passed over
     */
    public Optional<Instant> latest(AuditAction action, String aside, int rank) {
        return em.createQuery(
                        "select e.occurredAt from AuditEntry e where e.action = :action and coalesce(e.detail, '') <>"
                                + " :aside order by e.id desc",
                        Instant.class)
                .setParameter("action", action)
                .setParameter("aside", aside)
                .setFirstResult(rank - 1)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
