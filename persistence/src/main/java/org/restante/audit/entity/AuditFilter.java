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
 * @param actor the actor's address, any case: the whole of it, or else a part
 * @param recipient the recipient's address, likewise
 * @param before only older entries than this one: the next page
 */
public record AuditFilter(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String actor,
        @Nullable AuditAction action,
        @Nullable String recipient,
        @Nullable UUID message,
        @Nullable AuditPosition before)
        implements Serializable {

    /** Everything, newest first. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null);
}
