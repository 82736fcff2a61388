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

    /** The latest entries about one message, newest first, at most {@code limit}; those of one action apart. */
    public List<AuditEntry> ofMessageBut(AuditAction action, UUID message, int limit) {
        return ofMessage("<>", action, message, limit);
    }

    /** The latest entries of one action about one message, newest first, at most {@code limit}. */
    public List<AuditEntry> ofMessage(AuditAction action, UUID message, int limit) {
        return ofMessage("=", action, message, limit);
    }

    private List<AuditEntry> ofMessage(String compared, AuditAction action, UUID message, int limit) {
        return em.createQuery(
                        "select e from AuditEntry e where e.messageId = :message and e.action " + compared
                                + " :action order by e.occurredAt desc, e.id desc",
                        AuditEntry.class)
                .setParameter("message", message)
                .setParameter("action", action)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Whether the same was noted about a delivery, from the same network, since a time.
     *
     * @param network what network addresses of it look like, with {@code %} for what may differ
     */
    public boolean isNoted(AuditEntry entry, String network, Instant since) {
        return !em.createQuery(
                        "select e.id from AuditEntry e where e.messageId = :message and e.deliveryId = :delivery"
                                + " and e.action = :action and e.refused = :refused and e.source like :network"
                                + " and coalesce(e.detail, '') = :detail and e.occurredAt > :since",
                        Long.class)
                .setParameter("message", entry.messageId())
                .setParameter("delivery", entry.deliveryId())
                .setParameter("action", entry.action())
                .setParameter("refused", entry.refused())
                .setParameter("network", network)
                .setParameter("detail", Objects.requireNonNullElse(entry.detail(), ""))
                .setParameter("since", since)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * When something was last noted since a time; with a rank of 2, when the time before that, and so on.
     *
     * @param aside entries with this detail are passed over
     */
    public Optional<Instant> latest(AuditAction action, String aside, Instant since, int rank) {
        return em.createQuery(
                        "select e.occurredAt from AuditEntry e where e.action = :action and coalesce(e.detail, '') <>"
                                + " :aside and e.occurredAt > :since order by e.occurredAt desc, e.id desc",
                        Instant.class)
                .setParameter("action", action)
                .setParameter("since", since)
                .setParameter("aside", aside)
                .setFirstResult(rank - 1)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
