package org.restante.crypto.internal;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.bouncycastle.pqc.crypto.xwing.XWingPrivateKeyParameters;

/**
 * HPKE (RFC 9180) in base mode, single shot, with the KEM X-Wing (0x647a: X25519 and ML-KEM-768 together),
 * HKDF-SHA-256 (0x0001) and AES-256-GCM (0x0002), by Bouncy Castle.
 */
public final class Hpke {
    /** Length of a private key (a seed), in bytes. */
    public static final int PRIVATE_KEY_LENGTH = 32;
    /** Length of the ML-KEM-768 half of a public key, in bytes. */
    private static final int ML_KEM_LENGTH = 1184;
    /** Length of a public key, in bytes: ML-KEM-768, then X25519. */
    public static final int PUBLIC_KEY_LENGTH = ML_KEM_LENGTH + X25519.POINT_SIZE;
    /** Length of an encapsulated key, in bytes. */
    public static final int ENCAPSULATED_LENGTH = 1088 + X25519.POINT_SIZE;

    private static final int ML_KEM_MODULUS = 3329;
    private static final int ML_KEM_SEED_LENGTH = 32;

    private Hpke() {}

    /**
     * Seals for a public key.
     *
     * @param publicKey 1216 bytes that {@link #isUsable} accepts
     * @param info what the sealing is bound to
     * @param plaintext a few bytes
     * @return encapsulated key, then ciphertext and tag
     */
    public static byte[] seal(byte[] publicKey, byte[] info, byte[] plaintext) {
        HPKE hpke = suite();
        try {
            byte[][] sealed =
                    hpke.seal(hpke.deserializePublicKey(publicKey), info, new byte[0], plaintext, null, null, null);
            return Bytes.concat(sealed[1], sealed[0]);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("HPKE does not seal", e);
        }
    }

    /**
     * Opens with a private key.
     *
     * @param privateKey the 32-byte seed
     * @param info as it was when sealing
     * @param sealed encapsulated key, then ciphertext and tag
     * @return the plaintext, or nothing if it does not verify
     */
    public static Optional<byte[]> open(byte[] privateKey, byte[] info, byte[] sealed) {
        if (sealed.length < ENCAPSULATED_LENGTH + Gcm.TAG_LENGTH) {
            return Optional.empty();
        }
        byte[] encapsulated = Arrays.copyOf(sealed, ENCAPSULATED_LENGTH);
        byte[] ciphertext = Arrays.copyOfRange(sealed, ENCAPSULATED_LENGTH, sealed.length);
        AsymmetricCipherKeyPair keyPair = keyPair(privateKey);
        try {
            return Optional.of(suite().open(encapsulated, keyPair, info, new byte[0], ciphertext, null, null, null));
        } catch (InvalidCipherTextException | RuntimeException e) {
            // Bouncy Castle answers hostile bytes with unchecked exceptions, too (a low-order X25519 point).
            return Optional.empty();
        }
    }

    /**
     * The public key of a private key.
     *
     * @param privateKey the 32-byte seed
     * @return 1216 bytes
     */
    public static byte[] publicKey(byte[] privateKey) {
        return new XWingPrivateKeyParameters(privateKey)
                .getPublicKeyParameters()
                .getEncoded();
    }

    /**
     * Whether sealing for this public key keeps a secret. Refuses what nobody makes by honest key generation: a wrong
     * length, an ML-KEM coefficient not below the modulus (FIPS 203, section 7.2), an ML-KEM key of zeros (its
     * ciphertexts hide nothing), an X25519 point of low order (RFC 7748, section 6.1).
     *
     * @param publicKey any bytes
     * @return whether it may be used
     */
    public static boolean isUsable(byte[] publicKey) {
        return publicKey.length == PUBLIC_KEY_LENGTH && hasSoundLattice(publicKey) && hasSoundPoint(publicKey);
    }

    private static boolean hasSoundLattice(byte[] publicKey) {
        int any = 0;
        for (int i = 0; i < ML_KEM_LENGTH - ML_KEM_SEED_LENGTH; i += 3) {
            int first = (publicKey[i] & 0xFF) | (publicKey[i + 1] & 0x0F) << 8;
            int second = (publicKey[i + 1] & 0xF0) >>> 4 | (publicKey[i + 2] & 0xFF) << 4;
            if (first >= ML_KEM_MODULUS || second >= ML_KEM_MODULUS) {
                return false;
            }
            any |= first | second;
        }
        return any != 0;
    }

    private static boolean hasSoundPoint(byte[] publicKey) {
        byte[] shared = new byte[X25519.POINT_SIZE];
        return X25519.calculateAgreement(Randomness.bytes(X25519.SCALAR_SIZE), 0, publicKey, ML_KEM_LENGTH, shared, 0);
    }

    private static AsymmetricCipherKeyPair keyPair(byte[] privateKey) {
        XWingPrivateKeyParameters parameters = new XWingPrivateKeyParameters(privateKey);
        return new AsymmetricCipherKeyPair(parameters.getPublicKeyParameters(), parameters);
    }

    private static HPKE suite() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X_WING, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }
}
