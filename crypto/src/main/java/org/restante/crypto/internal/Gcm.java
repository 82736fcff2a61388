package org.restante.crypto.internal;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM (SP 800-38D) under one key, by SunJCE, whose implementation the JVM replaces by processor instructions.
 * One object is used by one thread. The JDK's key object cannot be zeroed: the key lives on until it is collected. That
 * a nonce never comes twice under a key is the duty of the caller.
 */
public final class Gcm {
    /** Length of a nonce, in bytes. */
    public static final int NONCE_LENGTH = 12;
    /** Length of the tag that follows each ciphertext, in bytes. */
    public static final int TAG_LENGTH = 16;

    private final Cipher cipher;
    private final SecretKeySpec key;

    /**
     * @param key 32 bytes; copied
     */
    public Gcm(byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("An AES-256 key has 32 bytes");
        }
        this.key = new SecretKeySpec(key, "AES");
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding", "SunJCE");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK has no AES-GCM", e);
        }
    }

    /**
     * Encrypts in one go.
     *
     * @param nonce 12 bytes, never used before under this key
     * @param associated authenticated, not encrypted
     * @param plaintext any length
     * @return ciphertext and tag
     */
    public byte[] seal(byte[] nonce, byte[] associated, byte[] plaintext) {
        byte[] sealed = new byte[plaintext.length + TAG_LENGTH];
        seal(nonce, associated, plaintext, plaintext.length, sealed);
        return sealed;
    }

    /**
     * Encrypts the start of one buffer into another.
     *
     * @param nonce 12 bytes, never used before under this key
     * @param associated authenticated, not encrypted
     * @param plaintext holds the plaintext from its first byte on
     * @param length how many bytes of it
     * @param sealed takes ciphertext and tag from its first byte on
     * @return how many bytes were written
     */
    public int seal(byte[] nonce, byte[] associated, byte[] plaintext, int length, byte[] sealed) {
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(8 * TAG_LENGTH, nonce));
            cipher.updateAAD(associated);
            return cipher.doFinal(plaintext, 0, length, sealed, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM does not encrypt", e);
        }
    }

    /**
     * Verifies, then decrypts.
     *
     * @param nonce 12 bytes
     * @param associated as it was when sealing
     * @param sealed ciphertext and tag
     * @return the plaintext, or nothing if it does not verify
     */
    public Optional<byte[]> open(byte[] nonce, byte[] associated, byte[] sealed) {
        byte[] plaintext = new byte[Math.max(0, sealed.length - TAG_LENGTH)];
        return open(nonce, associated, sealed, sealed.length, plaintext) < 0
                ? Optional.empty()
                : Optional.of(plaintext);
    }

    /**
     * Verifies, then decrypts the start of one buffer into another.
     *
     * @param nonce 12 bytes
     * @param associated as it was when sealing
     * @param sealed holds ciphertext and tag from its first byte on
     * @param length how many bytes of it
     * @param plaintext takes the plaintext from its first byte on
     * @return how many bytes were written, or -1 if it does not verify
     */
    public int open(byte[] nonce, byte[] associated, byte[] sealed, int length, byte[] plaintext) {
        if (length < TAG_LENGTH) {
            return -1;
        }
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(8 * TAG_LENGTH, nonce));
            cipher.updateAAD(associated);
            return cipher.doFinal(sealed, 0, length, plaintext, 0);
        } catch (AEADBadTagException e) {
            return -1;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM does not decrypt", e);
        }
    }
}
