package org.restante.common.entity;

import java.util.UUID;

/** A row of one tenant. Row-level security in the database keeps all others from seeing it. */
public interface TenantOwned {

    /** The organisation that the row belongs to. */
    UUID tenantId();
}
