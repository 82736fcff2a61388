package org.restante.audit.entity;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.restante.common.entity.MailAddress;

/**
 * A filter as conditions. Those that an index can serve are comparisons of a column as it is stored: behind the wall between
 * tenants PostgreSQL asks an index for nothing else.
 */
final class AuditConditions {

    private static final char ESCAPE = '\\';

    private final CriteriaBuilder builder;
    private final Root<AuditEntry> entry;
    private final List<Predicate> all = new ArrayList<>();

    private AuditConditions(CriteriaBuilder builder, Root<AuditEntry> entry) {
        this.builder = builder;
        this.entry = entry;
    }

    static Predicate[] of(AuditFilter filter, CriteriaBuilder builder, Root<AuditEntry> entry) {
        AuditConditions conditions = new AuditConditions(builder, entry);
        conditions.time(filter);
        conditions.equal("action", filter.action());
        conditions.equal("messageId", filter.message());
        conditions.address("actor", filter.actor());
        conditions.address("recipient", filter.recipient());
        return conditions.all.toArray(Predicate[]::new);
    }

    private void time(AuditFilter filter) {
        if (filter.from() != null) {
            all.add(builder.greaterThanOrEqualTo(entry.get("occurredAt"), filter.from()));
        }
        if (filter.until() != null) {
            all.add(builder.lessThan(entry.get("occurredAt"), filter.until()));
        }
        AuditPosition before = filter.before();
        if (before != null) {
            // The first comparison is what an index can begin at; the others alone would read all newer rows first.
            all.add(builder.lessThanOrEqualTo(entry.get("occurredAt"), before.time()));
            all.add(builder.or(
                    builder.lessThan(entry.get("occurredAt"), before.time()),
                    builder.and(
                            builder.equal(entry.get("occurredAt"), before.time()),
                            builder.lessThan(entry.get("id"), before.id()))));
        }
    }

    private void equal(String field, @Nullable Object value) {
        if (value != null) {
            all.add(builder.equal(entry.get(field), value));
        }
    }

    private void address(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return;
        }
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        String whole = MailAddress.parse(wanted).map(MailAddress::value).orElse(null);
        if (whole != null) {
            all.add(builder.equal(entry.get(field), whole));
        } else {
            String literal = wanted.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
            all.add(builder.like(builder.lower(entry.get(field)), "%" + literal + "%", ESCAPE));
        }
    }
}
