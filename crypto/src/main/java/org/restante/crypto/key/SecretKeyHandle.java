package org.restante.crypto.key;

import org.restante.crypto.internal.Hashes;
import org.restante.crypto.internal.Randomness;

/**
 * A symmetric key of 32 bytes: a content-encryption key, a key-encryption key, a MAC key. Zeroed on closing, never
 * printed, never serialised. Safe for several threads.
 */
public final class SecretKeyHandle implements AutoCloseable {
    /** Length of a key, in bytes. */
    public static final int LENGTH = 32;

    private final SecretBytes bytes;

    private SecretKeyHandle(byte[] bytes) {
        this.bytes = new SecretBytes(bytes, LENGTH, "A secret key");
    }

    /**
     * A fresh random key.
     *
     * @return a key that the caller closes
     */
    public static SecretKeyHandle generate() {
        return taking(Randomness.bytes(LENGTH));
    }

    /**
     * A key from its bytes, which are copied; the caller zeroes their own.
     *
     * @param bytes 32 bytes
     * @return a key that the caller closes
     * @throws IllegalArgumentException on another length
     */
    public static SecretKeyHandle of(byte[] bytes) {
        return new SecretKeyHandle(bytes);
    }

    /**
     * A key from its bytes, which are zeroed.
     *
     * @param bytes 32 bytes
     * @return a key that the caller closes
     * @throws IllegalArgumentException on another length
     */
    public static SecretKeyHandle taking(byte[] bytes) {
        try {
            return new SecretKeyHandle(bytes);
        } finally {
            Hashes.zero(bytes);
        }
    }

    /**
     * A second handle on the same key, which is closed on its own.
     *
     * @return a key that the caller closes
     * @throws IllegalStateException after closing
     */
    public SecretKeyHandle copy() {
        return taking(copyBytes());
    }

    /**
     * The key itself.
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
