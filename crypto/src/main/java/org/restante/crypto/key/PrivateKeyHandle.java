package org.restante.crypto.key;

import org.restante.crypto.internal.Hashes;
import org.restante.crypto.internal.Hpke;

/**
 * A private key of the KEM X-Wing: the 32-byte seed, from which everything else follows. Zeroed on closing, never
 * printed, never serialised. Safe for several threads.
 */
public final class PrivateKeyHandle implements AutoCloseable {
    /** Length of a private key, in bytes. */
    public static final int LENGTH = Hpke.PRIVATE_KEY_LENGTH;

    private final SecretBytes bytes;

    private PrivateKeyHandle(byte[] bytes) {
        this.bytes = new SecretBytes(bytes, LENGTH, "A private key");
    }

    /**
     * A private key from its seed, which is copied; the caller zeroes their own.
     *
     * @param bytes 32 bytes
     * @return a key that the caller closes
     * @throws IllegalArgumentException on another length
     */
    public static PrivateKeyHandle of(byte[] bytes) {
        return new PrivateKeyHandle(bytes);
    }

    /**
     * A private key from its seed, which is zeroed.
     *
     * @param bytes 32 bytes
     * @return a key that the caller closes
     * @throws IllegalArgumentException on another length
     */
    public static PrivateKeyHandle taking(byte[] bytes) {
        try {
            return new PrivateKeyHandle(bytes);
        } finally {
            Hashes.zero(bytes);
        }
    }

    /**
     * The public key that belongs to it, computed on each call (a tenth of a millisecond).
     *
     * @return {@link PublicKeys#LENGTH} bytes
     * @throws IllegalStateException after closing
     */
    public byte[] publicKey() {
        byte[] seed = copyBytes();
        try {
            return Hpke.publicKey(seed);
        } finally {
            Hashes.zero(seed);
        }
    }

    /**
     * The seed itself.
     *
     * @return a copy that the caller zeroes
     * @throws IllegalStateException after closing
     */
    public byte[] copyBytes() {
        return bytes.copy();
    }

    /** Zeroes the key; closing twice is harmless. */
    @Override
    public void close() {
        bytes.close();
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
