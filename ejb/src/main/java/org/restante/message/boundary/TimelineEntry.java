package org.restante.message.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.audit.entity.AuditAction;
import org.restante.audit.entity.AuditEntry;

/** One thing that happened to a message, as its sender sees it. */
public record TimelineEntry(
        Instant time,
        AuditAction action,
        boolean refused,
        @Nullable UUID delivery,
        @Nullable String recipient,
        @Nullable String detail)
        implements Serializable {

    static TimelineEntry of(AuditEntry entry) {
        return new TimelineEntry(
                entry.occurredAt(),
                entry.action(),
                entry.refused(),
                entry.deliveryId(),
                entry.recipient(),
                entry.detail());
    }
}
