package org.restante.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.restante.account.entity.StoredPassword;
import org.restante.common.control.Argon2Gate;
import org.restante.crypto.key.SecretKeyHandle;
import org.restante.crypto.key.TenantKeys;
import org.restante.crypto.password.Argon2Parameters;
import org.restante.crypto.password.PasswordKey;
import org.restante.keys.control.MasterKeys;

/** Runs a password through Argon2id, at the same cost whether or not there is an account to compare it with. */
@ApplicationScoped
public class PasswordCheck {

    @Inject
    private Argon2Gate gate;

    @Inject
    private MasterKeys masterKeys;

    /**
     * Compares a password with what is stored.
     *
     * @return the key derived from it, to be closed by the caller; empty when it is the wrong one
     */
    public Optional<PasswordKey> check(UUID tenant, StoredPassword stored, char[] password) {
        Argon2Parameters parameters =
                Argon2Parameters.ofStored(stored.memoryKib(), stored.iterations(), stored.lanes());
        PasswordKey key = derive(tenant, password, stored.salt(), parameters);
        if (key.matches(stored.verifier())) {
            return Optional.of(key);
        }
        key.close();
        return Optional.empty();
    }

    /** Spends what a check costs, for an address that has no account. */
    public void pretend(char[] password) {
        try (SecretKeyHandle noPepper = SecretKeyHandle.of(new byte[SecretKeyHandle.LENGTH])) {
            gate.derive(() -> PasswordKey.derive(
                            password, new byte[PasswordKey.SALT_LENGTH], Argon2Parameters.DEFAULT, noPepper))
                    .close();
        }
    }

    /** Derives the key of a new password; the caller closes it. */
    public PasswordKey derive(UUID tenant, char[] password, byte[] salt, Argon2Parameters parameters) {
        try (TenantKeys tenantKeys = masterKeys.of(tenant)) {
            return gate.derive(() -> PasswordKey.derive(password, salt, parameters, tenantKeys.pepper()));
        }
    }
}
