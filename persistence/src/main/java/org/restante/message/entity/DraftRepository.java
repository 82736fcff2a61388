package org.restante.message.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Drafts of the entered tenant. */
@ApplicationScoped
public class DraftRepository {

    private static final int ROUNDS = 5;

    @PersistenceContext(unitName = "restante")
    private EntityManager em;

    /** Tenants that have something to sweep; asked before any tenant is entered. */
    public List<UUID> tenantsToSweep(Instant draftsBefore, Instant blobsBefore, Instant now) {
        return em.unwrap(Session.class)
                .createNativeQuery("select find_sweep_tenants(:drafts, :blobs, :now)", UUID.class)
                .setParameter("drafts", draftsBefore)
                .setParameter("blobs", blobsBefore)
                .setParameter("now", now)
                .getResultList();
    }

    /**
     * The draft's row, locked; made unless it is there, so that two requests at once agree on one. What its lock was waited for
     * is done then: a message that was submitted meanwhile is found by the next question.
     *
     * @return empty when the id belongs to another organisation
     */
    public Optional<MessageDraft> lockOrAdd(UUID message, UUID tenant, UUID account, Instant now) {
        Optional<MessageDraft> locked = Optional.empty();
        // The row that was there is gone when whoever had the lock submitted or discarded the draft.
        for (int round = 0; round < ROUNDS && locked.isEmpty(); round++) {
            ensure(message, tenant, account, now);
            locked = lock(message);
        }
        return locked;
    }

    private void ensure(UUID message, UUID tenant, UUID account, Instant now) {
        em.createNativeQuery("insert into message_draft (message_id, tenant_id, account_id, created_at, updated_at)"
                        + " values (:message, :tenant, :account, :now, :now) on conflict (message_id) do nothing")
                .setParameter("message", message)
                .setParameter("tenant", tenant)
                .setParameter("account", account)
                .setParameter("now", now)
                .executeUpdate();
    }

    public Optional<MessageDraft> find(UUID message) {
        return Optional.ofNullable(em.find(MessageDraft.class, message));
    }

    public Optional<MessageDraft> lock(UUID message) {
        return Optional.ofNullable(em.find(MessageDraft.class, message, LockModeType.PESSIMISTIC_WRITE));
    }

    /** An account's drafts, the latest first. */
    public List<MessageDraft> of(UUID account, int limit) {
        return em.createQuery(
                        "select d from MessageDraft d where d.accountId = :account order by d.updatedAt desc",
                        MessageDraft.class)
                .setParameter("account", account)
                .setMaxResults(limit)
                .getResultList();
    }

    public List<MessageDraft> untouchedSince(Instant time, int limit) {
        return em.createQuery(
                        "select d from MessageDraft d where d.updatedAt < :time order by d.updatedAt",
                        MessageDraft.class)
                .setParameter("time", time)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Removes it; the database sees that at once, with all that was done before. */
    public void remove(MessageDraft draft) {
        em.remove(draft);
        em.flush();
    }
}
