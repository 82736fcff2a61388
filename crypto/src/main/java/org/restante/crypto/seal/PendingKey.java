package org.restante.crypto.seal;

import java.util.UUID;
import org.restante.crypto.internal.Bytes;
import org.restante.crypto.internal.Hashes;
import org.restante.crypto.internal.Labels;
import org.restante.crypto.key.SecretKeyHandle;
import org.restante.crypto.password.PassphraseKey;
import org.restante.crypto.password.PassphraseParameters;
import org.restante.crypto.token.Ticket;

/**
 * The key of a recipient who has no key pair yet, for one delivery: it takes the ticket of the link, the passphrase,
 * and the tenant's key. It may stay in session memory, for the recipient's own copies of their replies.
 */
public final class PendingKey implements AutoCloseable {
    private final SecretKeyHandle key;
    private final PassphraseParameters parameters;

    private PendingKey(SecretKeyHandle key, PassphraseParameters parameters) {
        this.key = key;
        this.parameters = parameters;
    }

    /**
     * Derives the key.
     *
     * @param tenantPendingKey from {@link org.restante.crypto.key.TenantKeys#pendingKey}
     * @param message the message that was delivered first
     * @param recipient to whom
     * @param ticket of that delivery
     * @param passphrase already through Argon2id; may be closed afterwards
     * @return a key that the caller closes
     */
    public static PendingKey derive(
            SecretKeyHandle tenantPendingKey, UUID message, UUID recipient, Ticket ticket, PassphraseKey passphrase) {
        byte[] place = Bytes.of(message, recipient);
        byte[] tenantKey = tenantPendingKey.copyBytes();
        byte[] binding = Hashes.hmac(tenantKey, Labels.bytes(Labels.PENDING_BINDING), place);
        byte[] ticketBytes = ticket.copyBytes();
        byte[] passphraseBytes = passphrase.copyBytes();
        byte[] inputKey = Bytes.concat(binding, ticketBytes, passphraseBytes);
        byte[] pseudorandomKey = Hashes.extract(new byte[Hashes.LENGTH], inputKey);
        try {
            byte[] key = Hashes.expand(pseudorandomKey, Labels.PENDING_KEY, place);
            return new PendingKey(SecretKeyHandle.taking(key), passphrase.parameters());
        } finally {
            Hashes.zero(tenantKey, binding, ticketBytes, passphraseBytes, inputKey, pseudorandomKey);
        }
    }

    /**
     * What the passphrase was derived with.
     *
     * @return salt and Argon2id parameters
     */
    public PassphraseParameters parameters() {
        return parameters;
    }

    byte[] copyBytes() {
        return key.copyBytes();
    }

    /** Zeroes the key; closing twice is harmless. */
    @Override
    public void close() {
        key.close();
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
