package org.restante.audit.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Inserts and reads audit entries; there is nothing else to do with them. */
@ApplicationScoped
public class AuditRepository {

    private static final char ESCAPE = '\\';

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
        query.where(conditions(filter, builder, entry).toArray(Predicate[]::new))
                .orderBy(builder.desc(entry.get("id")));
        return em.createQuery(query).setMaxResults(limit).getResultList();
    }

    /** Everything about one message, oldest first. */
    public List<AuditEntry> ofMessage(UUID message) {
        return em.createQuery("select e from AuditEntry e where e.messageId = :message order by e.id", AuditEntry.class)
                .setParameter("message", message)
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

    private static List<Predicate> conditions(AuditFilter filter, CriteriaBuilder builder, Root<AuditEntry> entry) {
        List<Predicate> all = new ArrayList<>();
        if (filter.from() != null) {
            all.add(builder.greaterThanOrEqualTo(entry.get("occurredAt"), filter.from()));
        }
        if (filter.until() != null) {
            all.add(builder.lessThan(entry.get("occurredAt"), filter.until()));
        }
        if (filter.action() != null) {
            all.add(builder.equal(entry.get("action"), filter.action()));
        }
        if (filter.message() != null) {
            all.add(builder.equal(entry.get("messageId"), filter.message()));
        }
        if (filter.before() != null) {
            all.add(builder.lessThan(entry.get("id"), filter.before()));
        }
        contains(filter.actor(), "actor", builder, entry, all);
        contains(filter.recipient(), "recipient", builder, entry, all);
        return all;
    }

    private static void contains(
            @Nullable String part, String field, CriteriaBuilder builder, Root<AuditEntry> entry, List<Predicate> all) {
        if (part != null && !part.isBlank()) {
            String literal = part.strip()
                    .toLowerCase(Locale.ROOT)
                    .replace("\\", "\\\\")
                    .replace("%", "\\%")
                    .replace("_", "\\_");
            all.add(builder.like(builder.lower(entry.get(field)), "%" + literal + "%", ESCAPE));
        }
    }
}
