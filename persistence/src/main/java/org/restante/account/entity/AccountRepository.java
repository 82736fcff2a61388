package org.restante.account.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Accounts of the entered tenant, and the two questions that may be asked before one is entered. */
@ApplicationScoped
public class AccountRepository {

    @PersistenceContext(unitName = "restante")
    private EntityManager em;

    /** The tenant of the account with this address; asked before any tenant is entered. */
    public Optional<UUID> tenantOf(String address) {
        return uuid("select find_account_tenant(:wanted)", address);
    }

    /** The tenant of the account whose open link has this digest; asked before any tenant is entered. */
    public Optional<UUID> tenantOfToken(byte[] digest) {
        return uuid("select find_token_tenant(:wanted)", digest);
    }

    private Optional<UUID> uuid(String sql, Object wanted) {
        return Optional.ofNullable((UUID) em.createNativeQuery(sql, UUID.class)
                .setParameter("wanted", wanted)
                .getSingleResult());
    }

    public void add(Account account) {
        em.persist(account);
        em.flush();
    }

    public Optional<Account> find(UUID id) {
        return Optional.ofNullable(em.find(Account.class, id));
    }

    public Optional<Account> findByAddress(String address) {
        return em.createQuery("select a from Account a where a.address = :address", Account.class)
                .setParameter("address", address)
                .getResultStream()
                .findFirst();
    }

    public Optional<Account> findByToken(byte[] digest) {
        return em.createQuery("select a from Account a where a.tokenDigest = :digest", Account.class)
                .setParameter("digest", digest)
                .getResultStream()
                .findFirst();
    }

    /** Those of the given addresses that have an account here, whatever its state. */
    public List<Account> findByAddresses(Collection<String> addresses) {
        return addresses.isEmpty()
                ? List.of()
                : em.createQuery("select a from Account a where a.address in :addresses", Account.class)
                        .setParameter("addresses", addresses)
                        .getResultList();
    }

    /** Everyone, by name. */
    public List<Account> all() {
        return em.createQuery("select a from Account a order by lower(a.displayName), a.id", Account.class)
                .getResultList();
    }
}
