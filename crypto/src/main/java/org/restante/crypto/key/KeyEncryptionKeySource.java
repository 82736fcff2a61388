package org.restante.crypto.key;

import java.util.Optional;
import java.util.UUID;

/** Where the master keys of the tenants are kept: a file outside of the database, or a hardware module. */
public interface KeyEncryptionKeySource {
    /**
     * Finds the master key of a tenant.
     *
     * @param tenant the tenant's id
     * @return a key that the caller closes, or nothing if the tenant has none here
     * @throws IllegalStateException if the place itself cannot be read
     */
    Optional<SecretKeyHandle> tenantMasterKey(UUID tenant);
}
