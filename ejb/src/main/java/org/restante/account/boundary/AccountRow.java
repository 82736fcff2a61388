package org.restante.account.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.account.entity.Account;
import org.restante.account.entity.AccountState;
import org.restante.account.entity.Group;

/** A person in the administrator's list. */
public record AccountRow(
        UUID id,
        String displayName,
        String address,
        Set<Group> groups,
        AccountState state,
        Instant createdAt,
        @Nullable Instant lastSignInAt)
        implements Serializable {

    static AccountRow of(Account account) {
        return new AccountRow(
                account.id(),
                account.displayName(),
                account.address(),
                account.groups(),
                account.state(),
                account.createdAt(),
                account.lastSignInAt());
    }
}
