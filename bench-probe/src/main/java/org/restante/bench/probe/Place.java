package org.restante.bench.probe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.common.control.CallerName;

/** For whom the probe works: told by the bench before it begins. */
@ApplicationScoped
public class Place {
    private volatile @Nullable CallerName sender;
    private volatile @Nullable UUID colleague;

    void is(UUID tenant, UUID senderAccount, UUID colleagueAccount) {
        sender = new CallerName(tenant, senderAccount);
        colleague = colleagueAccount;
    }

    CallerName sender() {
        return known(sender);
    }

    UUID tenant() {
        return sender().tenant();
    }

    UUID colleague() {
        return known(colleague);
    }

    private static <T> T known(@Nullable T told) {
        if (told == null) {
            throw new IllegalStateException("the bench has not said for whom");
        }
        return told;
    }
}
