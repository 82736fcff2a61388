package org.restante.crypto.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.restante.crypto.MalformedMessageException;
import org.restante.crypto.NotAuthenticException;
import org.restante.crypto.UnsupportedFormatException;
import org.restante.crypto.internal.Bytes;
import org.restante.crypto.internal.Gcm;
import org.restante.crypto.internal.Hashes;
import org.restante.crypto.internal.Hpke;
import org.restante.crypto.internal.Labels;
import org.restante.crypto.key.PrivateKeyHandle;
import org.restante.crypto.key.PublicKeys;

/**
 * Small secrets for one key pair, such as name, type, size and key of an attachment of a draft: HPKE (RFC 9180) with
 * X-Wing, bound to what it is (a label) and where it stands (a context).
 *
 * <p>Bytes: version (1), encapsulated key (1120), ciphertext, tag (16).
 */
public final class HpkeBox {
    /** How many bytes sealing adds. */
    public static final int OVERHEAD = 1 + Hpke.ENCAPSULATED_LENGTH + Gcm.TAG_LENGTH;

    private static final byte VERSION = 1;

    private HpkeBox() {}

    /**
     * Seals.
     *
     * @param publicKey for whom
     * @param label what it is, in few words that never change
     * @param context where it stands: ids of fixed length
     * @param plaintext a few kilobytes at most
     * @return the box, {@link #OVERHEAD} bytes longer
     * @throws MalformedMessageException if the public key must not be used
     */
    public static byte[] seal(byte[] publicKey, String label, byte[] context, byte[] plaintext) {
        PublicKeys.check(publicKey);
        return Bytes.concat(new byte[] {VERSION}, Hpke.seal(publicKey, info(label, context), plaintext));
    }

    /**
     * Opens.
     *
     * @param privateKey whose it is
     * @param label what it is
     * @param context where it stands
     * @param sealed the box
     * @return the plaintext
     * @throws NotAuthenticException if private key, label, context or bytes differ
     * @throws MalformedMessageException if it is too short
     * @throws UnsupportedFormatException on another version
     */
    public static byte[] open(PrivateKeyHandle privateKey, String label, byte[] context, byte[] sealed) {
        if (sealed.length < OVERHEAD) {
            throw new MalformedMessageException("The box is too short");
        }
        if (sealed[0] != VERSION) {
            throw new UnsupportedFormatException("The version of the box is not known");
        }
        byte[] seed = privateKey.copyBytes();
        try {
            return Hpke.open(seed, info(label, context), Arrays.copyOfRange(sealed, 1, sealed.length))
                    .orElseThrow(() -> new NotAuthenticException(NotAuthenticException.Reason.WRAP));
        } finally {
            Hashes.zero(seed);
        }
    }

    private static byte[] info(String label, byte[] context) {
        byte[] name = label.getBytes(StandardCharsets.UTF_8);
        return Bytes.concat(Labels.bytes(Labels.BOX), Bytes.withLength(name), context);
    }
}
