package org.restante.architecture.violation.tenant.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A row without a tenant. */
@Entity
public class BelongsToNobody {

    @Id
    private long id;

    public long id() {
        return id;
    }
}
