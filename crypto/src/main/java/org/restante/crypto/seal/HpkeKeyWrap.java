package org.restante.crypto.seal;

import org.restante.crypto.CryptoException;
import org.restante.crypto.MalformedMessageException;
import org.restante.crypto.NoRecipientException;
import org.restante.crypto.NotAuthenticException;
import org.restante.crypto.internal.Bytes;
import org.restante.crypto.internal.Hashes;
import org.restante.crypto.internal.Hpke;
import org.restante.crypto.internal.Labels;
import org.restante.crypto.key.PrivateKeyHandle;
import org.restante.crypto.key.PublicKeys;
import org.restante.crypto.key.SecretKeyHandle;

/** Wraps a content-encryption key for a recipient who has a key pair: HPKE (RFC 9180) with X-Wing. */
public final class HpkeKeyWrap {
    private HpkeKeyWrap() {}

    /**
     * Wraps.
     *
     * @param recipientPublicKey {@link PublicKeys#LENGTH} bytes, known to be the recipient's
     * @param contentKey the key to wrap
     * @param context the place that the wrap is bound to
     * @return the wrapped key
     * @throws MalformedMessageException if the public key must not be used
     */
    public static WrappedKey wrap(byte[] recipientPublicKey, SecretKeyHandle contentKey, WrapContext context) {
        PublicKeys.check(recipientPublicKey);
        byte[] key = contentKey.copyBytes();
        try {
            return WrappedKey.hpke(context.keyVersion(), Hpke.seal(recipientPublicKey, info(context), key));
        } finally {
            Hashes.zero(key);
        }
    }

    /**
     * Unwraps.
     *
     * @param privateKey the recipient's private key
     * @param wrapped the wrapped key
     * @param context the place that the wrap is expected to be bound to
     * @return the content-encryption key, which the caller closes
     * @throws NoRecipientException if the wrap is of another suite or for another key version
     * @throws NotAuthenticException if private key, place or bytes differ
     * @throws CryptoException the parent of both
     */
    public static SecretKeyHandle unwrap(PrivateKeyHandle privateKey, WrappedKey wrapped, WrapContext context) {
        wrapped.requireFor(WrappedKey.SUITE_HPKE_X_WING, context.keyVersion());
        byte[] seed = privateKey.copyBytes();
        try {
            return Hpke.open(seed, info(context), wrapped.hpkeSealed())
                    .map(SecretKeyHandle::taking)
                    .orElseThrow(() -> new NotAuthenticException(NotAuthenticException.Reason.WRAP));
        } finally {
            Hashes.zero(seed);
        }
    }

    private static byte[] info(WrapContext context) {
        return Bytes.concat(Labels.bytes(Labels.WRAP_HPKE), context.encode());
    }
}
