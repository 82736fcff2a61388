package org.restante.audit.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.audit.entity.AuditAction;
import org.restante.audit.entity.AuditEntry;

/**
 * One entry as an officer sees it: who and when, never content.
 *
 * @param id position in the table, ascending
 * @param refused whether it was refused
 * @param source network address of the caller
 */
public record AuditRow(
        long id,
        Instant time,
        AuditAction action,
        boolean refused,
        AuditEntry.ActorKind actorKind,
        String actor,
        @Nullable UUID message,
        @Nullable UUID delivery,
        @Nullable String recipient,
        @Nullable String source,
        @Nullable String detail)
        implements Serializable {

    static AuditRow of(AuditEntry entry) {
        return new AuditRow(
                entry.id(),
                entry.occurredAt(),
                entry.action(),
                entry.refused(),
                entry.actorKind(),
                entry.actor(),
                entry.messageId(),
                entry.deliveryId(),
                entry.recipient(),
                entry.source(),
                entry.detail());
    }
}
