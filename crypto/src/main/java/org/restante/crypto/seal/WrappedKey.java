package org.restante.crypto.seal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.restante.crypto.MalformedMessageException;
import org.restante.crypto.NoRecipientException;
import org.restante.crypto.UnsupportedFormatException;
import org.restante.crypto.internal.Bytes;
import org.restante.crypto.internal.Gcm;
import org.restante.crypto.internal.Hpke;
import org.restante.crypto.key.SecretKeyHandle;
import org.restante.crypto.password.Argon2Parameters;
import org.restante.crypto.password.PassphraseParameters;

/**
 * A content-encryption key, wrapped for one recipient. Every field has one place and one length, so a wrapped key has
 * one encoding only: what {@link #parse} takes, {@link #encode} gives back byte for byte. Immutable.
 */
public final class WrappedKey {
    /** Suite of {@link HpkeKeyWrap}: X-Wing, HKDF-SHA-256, AES-256-GCM. */
    public static final int SUITE_HPKE_X_WING = 1;
    /** Suite of {@link PendingKeyWrap}: Argon2id, HKDF-SHA-256, AES-256-GCM. */
    public static final int SUITE_PENDING = 2;

    private static final byte VERSION = 1;
    private static final int SUITE_OFFSET = 1;
    private static final int KEY_VERSION_OFFSET = SUITE_OFFSET + 2;
    private static final int BODY_OFFSET = KEY_VERSION_OFFSET + 4;
    private static final int SEALED_KEY_LENGTH = SecretKeyHandle.LENGTH + Gcm.TAG_LENGTH;
    private static final int HPKE_LENGTH = BODY_OFFSET + Hpke.ENCAPSULATED_LENGTH + SEALED_KEY_LENGTH;

    private static final int MEMORY_OFFSET = BODY_OFFSET + PassphraseParameters.SALT_LENGTH;
    private static final int ITERATIONS_OFFSET = MEMORY_OFFSET + 4;
    private static final int PARALLELISM_OFFSET = ITERATIONS_OFFSET + 4;
    /** Everything of a pending wrap before its nonce; part of its associated data. */
    private static final int PENDING_PREFIX_LENGTH = PARALLELISM_OFFSET + 4;

    private static final int PENDING_LENGTH = PENDING_PREFIX_LENGTH + Gcm.NONCE_LENGTH + SEALED_KEY_LENGTH;

    private final byte[] encoded;

    private WrappedKey(byte[] encoded) {
        this.encoded = encoded;
    }

    /**
     * Reads a wrapped key, strictly.
     *
     * @param bytes as {@link #encode} gave them
     * @return the wrapped key
     * @throws MalformedMessageException on a wrong length or a value out of its range
     * @throws UnsupportedFormatException on another version or suite
     */
    public static WrappedKey parse(byte[] bytes) {
        if (bytes.length < BODY_OFFSET) {
            throw new MalformedMessageException("The wrapped key is too short");
        }
        if (bytes[0] != VERSION) {
            throw new UnsupportedFormatException("The version of the wrapped key is not known");
        }
        WrappedKey parsed = new WrappedKey(bytes.clone());
        if (bytes.length != lengthOf(parsed.suite())) {
            throw new MalformedMessageException("The wrapped key has a wrong length");
        }
        if (parsed.keyVersion() < 0) {
            throw new MalformedMessageException("The key version is out of its range");
        }
        if (parsed.suite() == SUITE_PENDING) {
            parsed.passphraseParameters();
        }
        return parsed;
    }

    /**
     * The bytes to store.
     *
     * @return a copy
     */
    public byte[] encode() {
        return encoded.clone();
    }

    /**
     * Which suite it takes to unwrap it.
     *
     * @return one of the constants of this class
     */
    public int suite() {
        return Short.toUnsignedInt(ByteBuffer.wrap(encoded).getShort(SUITE_OFFSET));
    }

    /**
     * Which of the recipient's keys it takes to unwrap it.
     *
     * @return 0 or more
     */
    public int keyVersion() {
        return ByteBuffer.wrap(encoded).getInt(KEY_VERSION_OFFSET);
    }

    /**
     * What the passphrase is to be derived with, before it can unwrap.
     *
     * @return salt and Argon2id parameters
     * @throws NoRecipientException if it is not a passphrase that unwraps this key
     */
    public PassphraseParameters passphraseParameters() {
        requireSuite(SUITE_PENDING);
        ByteBuffer bytes = ByteBuffer.wrap(encoded);
        return new PassphraseParameters(
                Arrays.copyOfRange(encoded, BODY_OFFSET, MEMORY_OFFSET),
                Argon2Parameters.ofStored(
                        bytes.getInt(MEMORY_OFFSET),
                        bytes.getInt(ITERATIONS_OFFSET),
                        bytes.getInt(PARALLELISM_OFFSET)));
    }

    static WrappedKey hpke(int keyVersion, byte[] sealed) {
        return new WrappedKey(Bytes.concat(start(SUITE_HPKE_X_WING, keyVersion), sealed));
    }

    static WrappedKey pending(byte[] prefix, byte[] nonce, byte[] sealed) {
        return new WrappedKey(Bytes.concat(prefix, nonce, sealed));
    }

    static byte[] pendingPrefix(int keyVersion, PassphraseParameters parameters) {
        Argon2Parameters argon2 = parameters.argon2();
        return Bytes.concat(
                start(SUITE_PENDING, keyVersion),
                parameters.salt(),
                Bytes.of(argon2.memoryKiB()),
                Bytes.of(argon2.iterations()),
                Bytes.of(argon2.parallelism()));
    }

    /** Refuses a wrap that says by itself that it is for another key. */
    void requireFor(int suite, int keyVersion) {
        requireSuite(suite);
        if (keyVersion != keyVersion()) {
            throw new NoRecipientException("The key is wrapped for another version of the recipient's key");
        }
    }

    byte[] hpkeSealed() {
        return Arrays.copyOfRange(encoded, BODY_OFFSET, encoded.length);
    }

    byte[] pendingPrefix() {
        return Arrays.copyOf(encoded, PENDING_PREFIX_LENGTH);
    }

    byte[] pendingNonce() {
        return Arrays.copyOfRange(encoded, PENDING_PREFIX_LENGTH, PENDING_PREFIX_LENGTH + Gcm.NONCE_LENGTH);
    }

    byte[] pendingSealed() {
        return Arrays.copyOfRange(encoded, PENDING_PREFIX_LENGTH + Gcm.NONCE_LENGTH, encoded.length);
    }

    private void requireSuite(int suite) {
        if (suite != suite()) {
            throw new NoRecipientException("The key is wrapped in another way than it is to be unwrapped");
        }
    }

    private static byte[] start(int suite, int keyVersion) {
        return ByteBuffer.allocate(BODY_OFFSET)
                .put(VERSION)
                .putShort((short) suite)
                .putInt(keyVersion)
                .array();
    }

    private static int lengthOf(int suite) {
        return switch (suite) {
            case SUITE_HPKE_X_WING -> HPKE_LENGTH;
            case SUITE_PENDING -> PENDING_LENGTH;
            default -> throw new UnsupportedFormatException("The suite of the wrapped key is not known");
        };
    }
}
