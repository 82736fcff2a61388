package org.restante.message.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.restante.common.control.Argon2Gate;
import org.restante.common.entity.MailAddress;
import org.restante.crypto.password.Argon2Parameters;
import org.restante.crypto.password.PassphraseKey;

/** Runs passphrases through Argon2id before any transaction begins: once for each that differs. */
@ApplicationScoped
public class PassphraseKeys {

    @Inject
    private Argon2Gate gate;

    /** Derives what the recipients' wraps need. */
    public Derived derive(Map<MailAddress, String> passphrases) {
        Map<String, PassphraseKey> byPassphrase = new HashMap<>();
        boolean whole = false;
        try {
            for (String passphrase : new HashSet<>(passphrases.values())) {
                byPassphrase.put(passphrase, derive(passphrase));
            }
            whole = true;
        } finally {
            if (!whole) {
                byPassphrase.values().forEach(PassphraseKey::close);
            }
        }
        Map<MailAddress, PassphraseKey> byAddress = new HashMap<>();
        passphrases.forEach((address, passphrase) -> byAddress.put(address, byPassphrase.get(passphrase)));
        return new Derived(byAddress);
    }

    /** Derives one passphrase under a new salt; the caller closes it. */
    public PassphraseKey derive(String passphrase) {
        return gate.derive(() -> PassphraseKey.derive(passphrase, PassphraseKey.newSalt(), Argon2Parameters.DEFAULT));
    }

    /** Derived passphrases by recipient. */
    public record Derived(Map<MailAddress, PassphraseKey> byAddress) implements AutoCloseable {

        @Override
        public void close() {
            new HashSet<>(byAddress.values()).forEach(PassphraseKey::close);
        }

        @Override
        public String toString() {
            return "Derived[REDACTED]";
        }
    }
}
