package org.restante.common.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells PostgreSQL which tenant the current transaction works for. The setting is local to the transaction and never
 * stays on a pooled connection; a transaction that has not entered a tenant sees no row.
 */
@ApplicationScoped
public class TenantWall {

    @PersistenceContext(unitName = "restante")
    private EntityManager em;

    /** Enters a tenant, for work that has no signed-in account: timers, pickup, sign-in itself. */
    public void enter(UUID tenant) {
        em.createNativeQuery("select set_config('restante.tenant', :tenant, true)", String.class)
                .setParameter("tenant", tenant.toString())
                .getSingleResult();
    }

    /**
     * Enters a tenant on behalf of an account.
     *
     * @return the account's address; empty when it does not exist there or is not active, and the caller must stop
     */
    public Optional<String> enterAsAccount(UUID tenant, UUID account) {
        return Optional.ofNullable(
                (String) em.createNativeQuery("select enter_as_account(:tenant, :account)", String.class)
                        .setParameter("tenant", tenant)
                        .setParameter("account", account)
                        .getSingleResult());
    }
}
