package org.restante.message.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A draft in a list. */
public record DraftSummary(UUID id, Instant updatedAt, String subject) implements Serializable {

    @Override
    public String toString() {
        return "DraftSummary[" + id + "]";
    }
}
