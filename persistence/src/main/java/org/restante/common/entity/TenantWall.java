package org.restante.common.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

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
        ask("select set_config('restante.tenant', ?, true)", tenant.toString());
    }

    /**
     * Enters a tenant on behalf of an account.
     *
     * @return the account's address; empty when it does not exist there or is not active, and the caller must stop
     */
    public Optional<String> enterAsAccount(UUID tenant, UUID account) {
        return ask("select enter_as_account(?, ?)", tenant, account);
    }

    // Every transaction begins with this: past the query machinery, which takes longer than the database does.
    private Optional<String> ask(String question, Object... parameters) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(question)) {
                for (int i = 0; i < parameters.length; i++) {
                    select.setObject(i + 1, parameters[i]);
                }
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
                }
            }
        });
    }
}
