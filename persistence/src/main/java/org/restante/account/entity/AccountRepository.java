package org.restante.account.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Accounts of the entered tenant, and the two questions that may be asked before one is entered. */
@ApplicationScoped
public class AccountRepository {

    private static final Set<String> ADDRESS_TAKEN = Set.of("account_address_unique", "account_tenant_id_address_key");

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

    /**
     * Adds an account.
     *
     * @return false when somebody else added one of the same address at the same moment; nothing else can be done in this
     *     transaction then
     */
    public boolean add(Account account) {
        em.persist(account);
        try {
            em.flush();
            return true;
        } catch (ConstraintViolationException clash) {
            if (ADDRESS_TAKEN.contains(String.valueOf(clash.getConstraintName()))) {
                return false;
            }
            throw clash;
        }
    }

    public Optional<Account> find(UUID id) {
        return Optional.ofNullable(em.find(Account.class, id));
    }

    /** The same to be changed: who changes it at the same time waits, so that neither overwrites the other or fails. */
    public Optional<Account> lock(UUID id) {
        return Optional.ofNullable(em.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Reads these accounts at once, so that each is then found without asking the database again. */
    public void load(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            em.createQuery("select a from Account a where a.id in :ids", Account.class)
                    .setParameter("ids", ids)
                    .getResultList();
        }
    }

    public Optional<Account> findByAddress(String address) {
        return em.createQuery("select a from Account a where a.address = :address", Account.class)
                .setParameter("address", address)
                .getResultStream()
                .findFirst();
    }

    /** The account whose link has this digest, locked: of two who use one link at once, one finds it used. */
    public Optional<Account> findByToken(byte[] digest) {
        return em.createQuery("select a from Account a where a.tokenDigest = :digest", Account.class)
                .setParameter("digest", digest)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
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

    /**
     * People by name, those behind {@code after} in that order.
     *
     * @param part what the name or the address contains, any case; empty for all
     */
    public List<Account> page(String part, @Nullable UUID after, int limit) {
        Optional<Account> last = Optional.ofNullable(after).flatMap(this::find);
        String behind = last.isEmpty()
                ? ""
                : " and a.sortName >= :name and (a.sortName > :name or (a.sortName = :name and a.id > :id))";
        var query = em.createQuery(
                        "select a from Account a where (a.sortName like :part escape '\\' or a.address like :part"
                                + " escape '\\')"
                                + behind + " order by a.sortName, a.id",
                        Account.class)
                .setParameter("part", contains(part))
                .setMaxResults(limit);
        last.ifPresent(account -> query.setParameter("name", account.sortName()).setParameter("id", account.id()));
        return query.getResultList();
    }

    private static String contains(String part) {
        String literal = part.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return "%" + literal + "%";
    }
}
