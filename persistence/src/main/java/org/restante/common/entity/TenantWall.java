package org.restante.common.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
     * @return whether the account exists there and is active; if not, the caller must stop
     */
    public boolean enterAsAccount(UUID tenant, UUID account) {
        return (Boolean) em.createNativeQuery("select enter_as_account(:tenant, :account)", Boolean.class)
                .setParameter("tenant", tenant)
                .setParameter("account", account)
                .getSingleResult();
    }
}
