package org.restante.message.boundary;

import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.restante.common.entity.MailAddress;

/**
 * What the sender tells the recipients outside mail. Never stored.
 *
 * @param common the one for everybody who has none of their own
 * @param own passphrases for one recipient each
 */
public record Passphrases(@Nullable String common, Map<MailAddress, String> own) implements Serializable {

    /** Most recipients with a passphrase of their own: each costs one Argon2 run. */
    public static final int MAX_OWN = 20;

    /** For messages to colleagues alone. */
    public static final Passphrases NONE = new Passphrases(null, Map.of());

    @Nullable
    String of(MailAddress address) {
        String passphrase = own.get(address);
        return passphrase == null ? common : passphrase;
    }

    @Override
    public String toString() {
        return "Passphrases[REDACTED]";
    }
}
