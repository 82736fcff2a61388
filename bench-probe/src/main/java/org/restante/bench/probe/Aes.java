package org.restante.bench.probe;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Bare AES-256-GCM under one key with a counted nonce in front. */
final class Aes {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecretKeySpec KEY = new SecretKeySpec(new byte[32], "AES");
    // Ids of rows and nonces differ from run to run, since the database outlives the server.
    private static final AtomicLong COUNTER = new AtomicLong(System.nanoTime());

    private Aes() {}

    static byte[] encrypt(byte[] plaintext) throws GeneralSecurityException {
        byte[] nonce =
                ByteBuffer.allocate(NONCE).putLong(4, COUNTER.incrementAndGet()).array();
        byte[] sealed = new byte[NONCE + plaintext.length + TAG_BITS / 8];
        System.arraycopy(nonce, 0, sealed, 0, NONCE);
        cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plaintext, 0, plaintext.length, sealed, NONCE);
        return sealed;
    }

    static byte[] decrypt(byte[] sealed) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE];
        System.arraycopy(sealed, 0, nonce, 0, NONCE);
        return cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed, NONCE, sealed.length - NONCE);
    }

    private static Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", "SunJCE");
        cipher.init(mode, KEY, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
