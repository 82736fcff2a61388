package org.restante.recipient.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Recipients of the entered tenant. */
@ApplicationScoped
public class RecipientRepository {

    @PersistenceContext(unitName = "restante")
    private EntityManager em;

    public Optional<Recipient> find(UUID id) {
        return Optional.ofNullable(em.find(Recipient.class, id));
    }

    public Optional<Recipient> findByAddress(String address) {
        return em.createQuery("select r from Recipient r where r.address = :address", Recipient.class)
                .setParameter("address", address)
                .getResultStream()
                .findFirst();
    }

    /** Those of the given addresses that are known. */
    public List<Recipient> find(Collection<String> addresses) {
        return addresses.isEmpty()
                ? List.of()
                : em.createQuery("select r from Recipient r where r.address in :addresses", Recipient.class)
                        .setParameter("addresses", addresses)
                        .getResultList();
    }

    /** Reads these recipients at once, so that each is then found without asking the database again. */
    public void load(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            em.createQuery("select r from Recipient r where r.id in :ids", Recipient.class)
                    .setParameter("ids", ids)
                    .getResultList();
        }
    }

    /**
     * Finds a recipient by address, or makes one. Two submissions at once to a new address agree on one row.
     *
     * @param newId id to use when there is none yet
     */
    public Recipient findOrAdd(UUID newId, UUID tenant, String address, Instant now) {
        em.createNativeQuery("insert into recipient (id, tenant_id, address, created_at)"
                        + " values (:id, :tenant, :address, :now) on conflict (tenant_id, address) do nothing")
                .setParameter("id", newId)
                .setParameter("tenant", tenant)
                .setParameter("address", address)
                .setParameter("now", now)
                .executeUpdate();
        return em.createQuery("select r from Recipient r where r.address = :address", Recipient.class)
                .setParameter("address", address)
                .getSingleResult();
    }
}
