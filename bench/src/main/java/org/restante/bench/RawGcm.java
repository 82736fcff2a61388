package org.restante.bench;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The yardstick: AES-256-GCM by SunJCE on segments of 64 KiB, from one buffer to another, and nothing else. One Cipher, one
 * {@code doFinal} a segment, a counted nonce: the fastest way that the JDK offers.
 */
final class RawGcm {
    static final int SEGMENT = 1 << 16;
    private static final int TAG = 16;

    private final Cipher cipher;
    private final SecretKeySpec key;
    private final byte[] plaintext = new byte[SEGMENT];
    private final byte[] output = new byte[SEGMENT + TAG];
    private final byte[][] sealed;
    private long nonces;

    RawGcm(byte[] key, int segments) throws GeneralSecurityException {
        this.key = new SecretKeySpec(key, "AES");
        this.cipher = Cipher.getInstance("AES/GCM/NoPadding", "SunJCE");
        this.sealed = new byte[segments][];
        for (int segment = 0; segment < segments; segment++) {
            cipher.init(Cipher.ENCRYPT_MODE, this.key, nonce(segment));
            sealed[segment] = cipher.doFinal(plaintext);
        }
        nonces = segments;
    }

    /** Encrypts as many segments as there are. */
    void seal() throws GeneralSecurityException {
        for (int segment = 0; segment < sealed.length; segment++) {
            cipher.init(Cipher.ENCRYPT_MODE, key, nonce(nonces++));
            cipher.doFinal(plaintext, 0, SEGMENT, output, 0);
        }
    }

    /** Verifies and decrypts all segments. */
    void open() throws GeneralSecurityException {
        for (int segment = 0; segment < sealed.length; segment++) {
            cipher.init(Cipher.DECRYPT_MODE, key, nonce(segment));
            cipher.doFinal(sealed[segment], 0, SEGMENT + TAG, output, 0);
        }
    }

    private static GCMParameterSpec nonce(long number) {
        return new GCMParameterSpec(
                8 * TAG, ByteBuffer.allocate(12).putLong(4, number).array());
    }
}
