package org.restante.crypto.key;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.restante.crypto.MalformedMessageException;
import org.restante.crypto.NotAuthenticException;
import org.restante.crypto.UnsupportedFormatException;
import org.restante.crypto.internal.Bytes;
import org.restante.crypto.internal.Gcm;
import org.restante.crypto.internal.Hashes;
import org.restante.crypto.internal.Labels;
import org.restante.crypto.internal.Randomness;

/**
 * Keys at rest: a secret enclosed under a key-encryption key by AES-256-GCM, with what it is (a label) and where it
 * stands (ids) as associated data, so that it opens nowhere else. Random nonces: at most 2^32 enclosings per key.
 *
 * <p>Bytes: version (1), nonce (12), ciphertext, tag (16).
 */
public final class KeyWrapper {
    /** How many bytes enclosing adds. */
    public static final int OVERHEAD = 1 + Gcm.NONCE_LENGTH + Gcm.TAG_LENGTH;

    private static final byte VERSION = 1;

    private KeyWrapper() {}

    /**
     * Encloses a secret.
     *
     * @param keyEncryptionKey the key to enclose it under
     * @param secret any bytes; the caller zeroes them
     * @param label what it is, in few words that never change
     * @param place the ids of where it stands (tenant first), up to 255
     * @return the enclosed secret, {@link #OVERHEAD} bytes longer
     */
    public static byte[] enclose(SecretKeyHandle keyEncryptionKey, byte[] secret, String label, UUID... place) {
        byte[] nonce = Randomness.bytes(Gcm.NONCE_LENGTH);
        byte[] key = keyEncryptionKey.copyBytes();
        try {
            byte[] sealed = new Gcm(key).seal(nonce, associatedData(label, place), secret);
            return Bytes.concat(new byte[] {VERSION}, nonce, sealed);
        } finally {
            Hashes.zero(key);
        }
    }

    /**
     * Opens what {@link #enclose} made.
     *
     * @param keyEncryptionKey the key it was enclosed under
     * @param enclosed the enclosed secret
     * @param label what it is
     * @param place where it stands
     * @return the secret, which the caller zeroes
     * @throws NotAuthenticException if key, label, place or bytes differ
     * @throws MalformedMessageException if it is too short
     * @throws UnsupportedFormatException on another version
     */
    public static byte[] disclose(SecretKeyHandle keyEncryptionKey, byte[] enclosed, String label, UUID... place) {
        if (enclosed.length < OVERHEAD) {
            throw new MalformedMessageException("The enclosed key is too short");
        }
        if (enclosed[0] != VERSION) {
            throw new UnsupportedFormatException("The version of the enclosed key is not known");
        }
        byte[] nonce = Arrays.copyOfRange(enclosed, 1, 1 + Gcm.NONCE_LENGTH);
        byte[] sealed = Arrays.copyOfRange(enclosed, 1 + Gcm.NONCE_LENGTH, enclosed.length);
        byte[] key = keyEncryptionKey.copyBytes();
        try {
            return new Gcm(key)
                    .open(nonce, associatedData(label, place), sealed)
                    .orElseThrow(() -> new NotAuthenticException(NotAuthenticException.Reason.WRAP));
        } finally {
            Hashes.zero(key);
        }
    }

    private static byte[] associatedData(String label, UUID... place) {
        if (place.length > 255) {
            throw new IllegalArgumentException("At most 255 ids");
        }
        return Bytes.concat(
                Labels.bytes(Labels.ENCLOSE),
                Bytes.withLength(label.getBytes(StandardCharsets.UTF_8)),
                new byte[] {(byte) place.length},
                Bytes.of(place));
    }
}
