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

    /** Makes the draft's row unless it is there; two requests at once agree on one. */
    public void ensure(UUID message, UUID tenant, UUID account, Instant now) {
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

    public void remove(MessageDraft draft) {
        em.remove(draft);
    }
}
