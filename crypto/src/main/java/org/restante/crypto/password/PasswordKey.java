package org.restante.crypto.password;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.restante.crypto.internal.Argon2;
import org.restante.crypto.internal.Hashes;
import org.restante.crypto.internal.Labels;
import org.restante.crypto.internal.Randomness;
import org.restante.crypto.key.SecretKeyHandle;

/**
 * A password of an account after Argon2id (RFC 9106). One derivation gives two independent things: a verifier to store,
 * and a key that wraps the account's private key. Neither tells the other, and without the tenant's pepper neither can
 * be guessed. Costs {@link Argon2Parameters#DEFAULT} a quarter of a second and 64 MiB: few at a time.
 *
 * <p>Passwords are brought to NFC, since keyboards compose accents differently, and are otherwise taken as they are: case
 * and spaces count.
 */
public final class PasswordKey implements AutoCloseable {
    /** Length of a salt, in bytes. */
    public static final int SALT_LENGTH = 16;
    /** Length of a verifier, in bytes. */
    public static final int VERIFIER_LENGTH = Hashes.LENGTH;

    private final SecretKeyHandle verifier;
    private final SecretKeyHandle wrappingKey;
    private final Argon2Parameters parameters;

    private PasswordKey(SecretKeyHandle verifier, SecretKeyHandle wrappingKey, Argon2Parameters parameters) {
        this.verifier = verifier;
        this.wrappingKey = wrappingKey;
        this.parameters = parameters;
    }

    /**
     * A fresh salt.
     *
     * @return {@value #SALT_LENGTH} bytes
     */
    public static byte[] newSalt() {
        return Randomness.bytes(SALT_LENGTH);
    }

    /**
     * Derives.
     *
     * @param password as typed; the caller overwrites it
     * @param salt {@value #SALT_LENGTH} bytes
     * @param parameters the cost
     * @param pepper from {@link org.restante.crypto.key.TenantKeys#pepper}
     * @return a key that the caller closes
     * @throws IllegalArgumentException on another length of the salt
     */
    public static PasswordKey derive(
            char[] password, byte[] salt, Argon2Parameters parameters, SecretKeyHandle pepper) {
        if (salt.length != SALT_LENGTH) {
            throw new IllegalArgumentException("A salt has 16 bytes");
        }
        byte[] secret = utf8(password);
        byte[] hashed =
                Argon2.id(secret, salt, parameters.memoryKiB(), parameters.iterations(), parameters.parallelism());
        byte[] pepperBytes = pepper.copyBytes();
        byte[] pseudorandomKey = Hashes.extract(pepperBytes, hashed);
        try {
            byte[] verifier = Hashes.expand(pseudorandomKey, Labels.PASSWORD_VERIFIER);
            byte[] wrappingKey = Hashes.expand(pseudorandomKey, Labels.PASSWORD_WRAPPING);
            return new PasswordKey(SecretKeyHandle.taking(verifier), SecretKeyHandle.taking(wrappingKey), parameters);
        } finally {
            Hashes.zero(secret, hashed, pepperBytes, pseudorandomKey);
        }
    }

    /**
     * What to store, to know the password again.
     *
     * @return {@value #VERIFIER_LENGTH} bytes
     * @throws IllegalStateException after closing
     */
    public byte[] verifier() {
        return verifier.copyBytes();
    }

    /**
     * The key that wraps the account's private key.
     *
     * @return a handle that closes with this object
     */
    public SecretKeyHandle wrappingKey() {
        return wrappingKey;
    }

    /**
     * Whether this is the password that was stored, in constant time.
     *
     * @param storedVerifier as stored
     * @return whether it is
     * @throws IllegalStateException after closing
     */
    public boolean matches(byte[] storedVerifier) {
        return Hashes.equal(verifier(), storedVerifier);
    }

    /**
     * Whether to derive and store anew after this sign-in, since {@link Argon2Parameters#DEFAULT} has grown.
     *
     * @return whether to do so
     */
    public boolean needsRehash() {
        return parameters.weakerThan(Argon2Parameters.DEFAULT);
    }

    /** Zeroes the key; closing twice is harmless. */
    @Override
    public void close() {
        wrappingKey.close();
        verifier.close();
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }

    // Only a password that is not in NFC already leaves a String behind, which nobody can overwrite.
    private static byte[] utf8(char[] password) {
        CharBuffer typed = CharBuffer.wrap(password);
        boolean composed = Normalizer.isNormalized(typed, Normalizer.Form.NFC);
        CharBuffer chars = composed ? typed : CharBuffer.wrap(Normalizer.normalize(typed, Normalizer.Form.NFC));
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(chars);
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Hashes.zero(encoded.array());
        return bytes;
    }
}
