package org.restante.bench.probe;

import jakarta.enterprise.context.ApplicationScoped;
import org.restante.crypto.key.SecretKeyHandle;
import org.restante.crypto.password.Argon2Parameters;
import org.restante.crypto.password.PasswordKey;

/** One Argon2id run with the parameters of passwords, and nothing around it. */
@ApplicationScoped
public class Argon2Task {
    void once(Meter meter) throws Exception {
        char[] password = "correct horse battery staple".toCharArray();
        try (SecretKeyHandle pepper = SecretKeyHandle.of(new byte[SecretKeyHandle.LENGTH])) {
            meter.time(
                            1,
                            () -> PasswordKey.derive(
                                    password, new byte[PasswordKey.SALT_LENGTH], Argon2Parameters.DEFAULT, pepper))
                    .close();
        }
    }
}
