package org.restante.crypto.internal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** SHA-256 (FIPS 180-4), HMAC (RFC 2104) and HKDF (RFC 5869), by the providers of the JDK. */
public final class Hashes {
    /** Length of every output here, in bytes. */
    public static final int LENGTH = 32;

    private Hashes() {}

    /**
     * SHA-256 over several arrays, one after the other.
     *
     * @param parts what to hash
     * @return 32 bytes
     */
    public static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256", "SUN");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK has no SHA-256", e);
        }
    }

    /**
     * HMAC-SHA-256 over several arrays, one after the other.
     *
     * @param key at least one byte
     * @param parts what to authenticate
     * @return 32 bytes
     */
    public static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256", "SunJCE");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK has no HMAC-SHA-256", e);
        }
    }

    /**
     * HKDF-Extract (RFC 5869, section 2.2).
     *
     * @param salt 32 bytes of zero where there is none
     * @param inputKey the input keying material
     * @return the pseudorandom key, 32 bytes; the caller zeroes it
     */
    public static byte[] extract(byte[] salt, byte[] inputKey) {
        return hmac(salt, inputKey);
    }

    /**
     * HKDF-Expand (RFC 5869, section 2.3) for one block, which is all that a 256-bit key needs.
     *
     * @param pseudorandomKey from {@link #extract}
     * @param label one of {@link Labels}
     * @param context fixed-length fields that follow the label in {@code info}
     * @return 32 bytes
     */
    public static byte[] expand(byte[] pseudorandomKey, String label, byte[]... context) {
        return hmac(pseudorandomKey, Labels.bytes(label), Bytes.concat(context), new byte[] {1});
    }

    /**
     * Compares without telling by its time where the difference is.
     *
     * @param one a value
     * @param other a value
     * @return whether they are equal
     */
    public static boolean equal(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }

    /**
     * Overwrites with zeros.
     *
     * @param secrets arrays that are not used any more
     */
    public static void zero(byte[]... secrets) {
        for (byte[] secret : secrets) {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
