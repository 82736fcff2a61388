package org.restante.crypto.internal;

import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** The one source of random bytes of the module. */
public final class Randomness {
    private static final SecureRandom SOURCE = source();

    private Randomness() {}

    /**
     * Fresh random bytes.
     *
     * @param length how many
     * @return a new array
     */
    public static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        SOURCE.nextBytes(bytes);
        return bytes;
    }

    /**
     * A fresh random number, every one as likely as another.
     *
     * @param bound one more than the largest result; above 0
     * @return 0 to bound - 1
     */
    public static int below(int bound) {
        return SOURCE.nextInt(bound);
    }

    // The operating system's generator needs no care after a snapshot or a fork; where it has none by that name, the
    // JDK's own DRBG (SP 800-90A) stands in.
    private static SecureRandom source() {
        try {
            return SecureRandom.getInstance("NativePRNGNonBlocking", "SUN");
        } catch (NoSuchAlgorithmException e) {
            return drbg();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK has no SUN provider", e);
        }
    }

    private static SecureRandom drbg() {
        try {
            return SecureRandom.getInstance("DRBG", "SUN");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK has no random source", e);
        }
    }
}
