package org.restante.tenant.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.hibernate.Session;

/** Organisations. */
@ApplicationScoped
public class TenantRepository {

    @PersistenceContext(unitName = "restante")
    private EntityManager em;

    /**
     * The tenant that this transaction has entered.
     *
     * @throws NoSuchElementException when it is another one
     */
    public Tenant get(UUID id) {
        Tenant tenant = em.find(Tenant.class, id);
        if (tenant == null) {
            throw new NoSuchElementException("no such tenant in this transaction");
        }
        return tenant;
    }

    /** The same to be changed: who changes it at the same time waits, and sees what was changed. */
    public Tenant lock(UUID id) {
        Tenant tenant = get(id);
        em.refresh(tenant, LockModeType.PESSIMISTIC_WRITE);
        return tenant;
    }

    /** The mail domains of the entered tenant. */
    public List<String> domains(UUID id) {
        return em.unwrap(Session.class)
                .createNativeQuery(
                        "select domain from tenant_domain where tenant_id = :tenant order by domain", String.class)
                .setParameter("tenant", id)
                .getResultList();
    }
}
