package org.restante.message.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.SpecHints;
import org.jspecify.annotations.Nullable;

/** Deliveries of the entered tenant. */
@ApplicationScoped
public class DeliveryRepository {

    /** The provider's name for "what is locked is not there": Hibernate, {@code LockOptions.SKIP_LOCKED}. */
    private static final int SKIP_LOCKED = -2;

    @PersistenceContext(unitName = "restante")
    private EntityManager em;

    public Optional<Delivery> find(UUID id) {
        return Optional.ofNullable(em.find(Delivery.class, id));
    }

    /** Finds a delivery and keeps others from changing it until the transaction ends. */
    public Optional<Delivery> lock(UUID id) {
        Delivery delivery = em.find(Delivery.class, id);
        if (delivery != null) {
            // Read again under the lock: what this transaction read before may be old by now.
            em.refresh(delivery, LockModeType.PESSIMISTIC_WRITE);
        }
        return Optional.ofNullable(delivery);
    }

    /** All deliveries of these messages, the senders' copies included. */
    public List<Delivery> ofMessages(Collection<UUID> messages) {
        return messages.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select d from Delivery d where d.messageId in :messages order by d.kind desc, d.id",
                                Delivery.class)
                        .setParameter("messages", messages)
                        .getResultList();
    }

    /** The same, locked in one order, so that two who change a message do not wait for each other for ever. */
    public List<Delivery> lockOfMessage(UUID message) {
        return em.createQuery("select d from Delivery d where d.messageId = :message order by d.id", Delivery.class)
                .setParameter("message", message)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** What an account of this message has in hand: its own copy or what it received. */
    public Optional<Delivery> ofAccount(UUID message, UUID account) {
        return em.createQuery(
                        "select d from Delivery d where d.messageId = :message and d.accountId = :account order by"
                                + " d.id",
                        Delivery.class)
                .setParameter("message", message)
                .setParameter("account", account)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What an account received, newest first. */
    public List<Delivery> receivedBy(UUID account, @Nullable UUID before, int limit) {
        String behind = before == null ? "" : " and d.id < :before";
        var query = em.createQuery(
                        "select d from Delivery d where d.accountId = :account and d.kind <> COPY" + behind
                                + " order by d.id desc",
                        Delivery.class)
                .setParameter("account", account)
                .setMaxResults(limit);
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultList();
    }

    /** How many an account received and did not open yet, counted up to a limit. */
    public int unreadOf(UUID account, Instant now, int limit) {
        return em.createQuery(
                        "select d.id from Delivery d where d.accountId = :account and d.kind <> COPY"
                                // In the order of an index: without one PostgreSQL would read the table until it has
                                // enough.
                                + " and d.accessState = OPEN and d.expiresAt > :now order by d.expiresAt",
                        UUID.class)
                .setParameter("account", account)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList()
                .size();
    }

    /** All of a recipient's copies of their replies, which open with the key of this delivery; oldest first. */
    public List<Delivery> copiesBehind(UUID origin) {
        return em.createQuery(
                        "select d from Delivery d where d.originDeliveryId = :origin order by d.id", Delivery.class)
                .setParameter("origin", origin)
                .getResultList();
    }

    /** The latest of them, newest first. */
    public List<Delivery> latestCopiesBehind(UUID origin, int limit) {
        return em.createQuery(
                        "select d from Delivery d where d.originDeliveryId = :origin order by d.id desc",
                        Delivery.class)
                .setParameter("origin", origin)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The recipient's copy of one of their replies that opens with the key of this delivery. */
    public Optional<Delivery> copyBehind(UUID origin, UUID message) {
        return em.createQuery(
                        "select d from Delivery d where d.messageId = :message and d.originDeliveryId = :origin",
                        Delivery.class)
                .setParameter("message", message)
                .setParameter("origin", origin)
                .getResultStream()
                .findFirst();
    }

    /** Deliveries whose time is over and that nobody marked so yet. Those that somebody else changes now are left for later. */
    public List<Delivery> overdue(Instant now, int limit) {
        return em.createQuery(
                        "select d from Delivery d where d.accessState in (OPEN, OPENED) and d.expiresAt <= :now and"
                                + " d.kind <> COPY order by d.expiresAt, d.id",
                        Delivery.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, SKIP_LOCKED)
                .getResultList();
    }
}
