package org.restante.crypto;

import java.nio.ByteBuffer;
import org.restante.crypto.internal.Gcm;
import org.restante.crypto.internal.Randomness;

/**
 * Makes the JVM compile AES-GCM before the first user waits for it: cold, it runs at a fiftieth of its speed for the
 * first thousands of calls.
 */
public final class CryptoWarmUp {
    private static final int ROUNDS = 12_000;
    private static final int LENGTH = 1024;

    private CryptoWarmUp() {}

    /** Encrypts and decrypts small pieces, for a fraction of a second. */
    public static void run() {
        Gcm sealer = new Gcm(Randomness.bytes(32));
        byte[] nothing = new byte[0];
        byte[] plaintext = new byte[LENGTH];
        byte[] sealed = new byte[LENGTH + Gcm.TAG_LENGTH];
        for (int round = 0; round < ROUNDS; round++) {
            byte[] nonce = ByteBuffer.allocate(Gcm.NONCE_LENGTH).putInt(round).array();
            int length = sealer.seal(nonce, nothing, plaintext, LENGTH, sealed);
            if (sealer.open(nonce, nothing, sealed, length, plaintext) != LENGTH) {
                throw new IllegalStateException("AES-GCM does not open what it sealed");
            }
        }
    }
}
