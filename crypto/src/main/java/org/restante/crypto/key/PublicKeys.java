package org.restante.crypto.key;

import org.restante.crypto.MalformedMessageException;
import org.restante.crypto.internal.Hpke;

/** Public keys of the KEM X-Wing (ML-KEM-768, then X25519). */
public final class PublicKeys {
    /** Length of a public key, in bytes. */
    public static final int LENGTH = Hpke.PUBLIC_KEY_LENGTH;

    private PublicKeys() {}

    /**
     * Refuses a public key for which sealing would keep no secret: a wrong length, coefficients out of range, an
     * ML-KEM key of zeros, an X25519 point of low order. It does not tell whose key it is.
     *
     * @param publicKey any bytes
     * @throws MalformedMessageException if it must not be used
     */
    public static void check(byte[] publicKey) {
        if (!Hpke.isUsable(publicKey)) {
            throw new MalformedMessageException("Not a public key of X-Wing");
        }
    }
}
