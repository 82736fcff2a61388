package org.restante.crypto.password;

import java.nio.charset.StandardCharsets;
import org.restante.crypto.internal.Argon2;
import org.restante.crypto.internal.Hashes;
import org.restante.crypto.internal.Randomness;
import org.restante.crypto.key.SecretKeyHandle;

/**
 * A passphrase after Argon2id. Costs {@link Argon2Parameters#DEFAULT} a quarter of a second and 64 MiB: derive outside
 * of transactions and few at a time. One derivation serves all recipients of a message that share the passphrase.
 */
public final class PassphraseKey implements AutoCloseable {
    private final SecretKeyHandle key;
    private final PassphraseParameters parameters;

    private PassphraseKey(SecretKeyHandle key, PassphraseParameters parameters) {
        this.key = key;
        this.parameters = parameters;
    }

    /**
     * A fresh salt.
     *
     * @return {@link PassphraseParameters#SALT_LENGTH} bytes
     */
    public static byte[] newSalt() {
        return Randomness.bytes(PassphraseParameters.SALT_LENGTH);
    }

    /**
     * Derives.
     *
     * @param passphrase as typed; normalised here
     * @param salt {@link PassphraseParameters#SALT_LENGTH} bytes
     * @param argon2 the cost
     * @return a key that the caller closes
     */
    public static PassphraseKey derive(String passphrase, byte[] salt, Argon2Parameters argon2) {
        return derive(passphrase, new PassphraseParameters(salt, argon2));
    }

    /**
     * Derives.
     *
     * @param passphrase as typed; normalised here
     * @param parameters from {@link org.restante.crypto.seal.WrappedKey#passphraseParameters}
     * @return a key that the caller closes
     */
    public static PassphraseKey derive(String passphrase, PassphraseParameters parameters) {
        byte[] secret = Passphrase.normalise(passphrase).getBytes(StandardCharsets.UTF_8);
        try {
            Argon2Parameters argon2 = parameters.argon2();
            byte[] key =
                    Argon2.id(secret, parameters.salt(), argon2.memoryKiB(), argon2.iterations(), argon2.parallelism());
            return new PassphraseKey(SecretKeyHandle.taking(key), parameters);
        } finally {
            Hashes.zero(secret);
        }
    }

    /**
     * What it was derived with.
     *
     * @return salt and cost
     */
    public PassphraseParameters parameters() {
        return parameters;
    }

    /**
     * The key itself.
     *
     * @return a copy of 32 bytes that the caller zeroes
     * @throws IllegalStateException after closing
     */
    public byte[] copyBytes() {
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
