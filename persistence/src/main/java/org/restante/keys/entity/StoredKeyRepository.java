package org.restante.keys.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stored key pairs of the entered tenant. */
@ApplicationScoped
public class StoredKeyRepository {

    @PersistenceContext(unitName = "restante")
    private EntityManager em;

    public void add(StoredKey key) {
        em.persist(key);
    }

    /** The key that new messages to this owner are sealed with. */
    public Optional<StoredKey> active(UUID owner) {
        return em.createQuery(
                        "select k from StoredKey k where k.ownerId = :owner and k.state = :active"
                                + " order by k.keyVersion desc",
                        StoredKey.class)
                .setParameter("owner", owner)
                .setParameter("active", KeyState.ACTIVE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The same for several owners at once, an owner's newest first. */
    public List<StoredKey> active(Collection<UUID> owners) {
        return owners.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select k from StoredKey k where k.ownerId in :owners and k.state = :active"
                                        + " order by k.keyVersion desc",
                                StoredKey.class)
                        .setParameter("owners", owners)
                        .setParameter("active", KeyState.ACTIVE)
                        .getResultList();
    }

    /** All versions, newest first. */
    public List<StoredKey> all(UUID owner) {
        return em.createQuery(
                        "select k from StoredKey k where k.ownerId = :owner order by k.keyVersion desc",
                        StoredKey.class)
                .setParameter("owner", owner)
                .getResultList();
    }
}
