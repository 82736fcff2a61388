package org.restante.audit.entity;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer looks for; a null field does not narrow.
 *
 * @param from earliest time, inclusive
 * @param until latest time, exclusive
 * @param actor part of the actor's address, any case
 * @param recipient part of the recipient's address, any case
 * @param before only entries with a smaller id: the next page
 */
public record AuditFilter(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String actor,
        @Nullable AuditAction action,
        @Nullable String recipient,
        @Nullable UUID message,
        @Nullable Long before)
        implements Serializable {

    /** Everything, newest first. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null);
}
