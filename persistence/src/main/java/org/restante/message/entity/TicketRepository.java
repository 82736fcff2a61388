package org.restante.message.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Tickets: which delivery a link or a reference code leads to. */
@ApplicationScoped
public class TicketRepository {

    @PersistenceContext(unitName = "restante")
    private EntityManager em;

    /** The tenant of the ticket with this digest; asked before any tenant is entered. */
    public Optional<UUID> tenantOf(byte[] digest) {
        return uuid("select find_ticket_tenant(:wanted)", digest);
    }

    /** The tenant of a reference code; asked before any tenant is entered. */
    public Optional<UUID> tenantOfReference(String reference) {
        return uuid("select find_reference_tenant(:wanted)", reference);
    }

    private Optional<UUID> uuid(String sql, Object wanted) {
        return Optional.ofNullable((UUID) em.createNativeQuery(sql, UUID.class)
                .setParameter("wanted", wanted)
                .getSingleResult());
    }

    public void add(DeliveryTicket ticket) {
        em.persist(ticket);
    }

    public Optional<DeliveryTicket> find(UUID delivery) {
        return Optional.ofNullable(em.find(DeliveryTicket.class, delivery));
    }

    public Optional<DeliveryTicket> findByDigest(byte[] digest) {
        return em.createQuery("select t from DeliveryTicket t where t.digest = :digest", DeliveryTicket.class)
                .setParameter("digest", digest)
                .getResultStream()
                .findFirst();
    }

    public Optional<DeliveryTicket> findByReference(String reference) {
        return em.createQuery("select t from DeliveryTicket t where t.reference = :reference", DeliveryTicket.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }
}
