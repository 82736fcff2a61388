package org.restante.crypto.seal;

import org.restante.crypto.NoRecipientException;
import org.restante.crypto.NotAuthenticException;
import org.restante.crypto.internal.Bytes;
import org.restante.crypto.internal.Gcm;
import org.restante.crypto.internal.Hashes;
import org.restante.crypto.internal.Labels;
import org.restante.crypto.internal.Randomness;
import org.restante.crypto.key.SecretKeyHandle;

/** Wraps a content-encryption key for a recipient who has no key pair yet: AES-256-GCM under a {@link PendingKey}. */
public final class PendingKeyWrap {
    private PendingKeyWrap() {}

    /**
     * Wraps.
     *
     * @param pendingKey the recipient's key
     * @param contentKey the key to wrap
     * @param context the place that the wrap is bound to
     * @return the wrapped key, which carries what the passphrase is to be derived with
     */
    public static WrappedKey wrap(PendingKey pendingKey, SecretKeyHandle contentKey, WrapContext context) {
        return wrap(pendingKey, contentKey, context, Randomness.bytes(Gcm.NONCE_LENGTH));
    }

    // With a given nonce, for test vectors. One pending key wraps several keys, so nonces are random, not counted.
    static WrappedKey wrap(PendingKey pendingKey, SecretKeyHandle contentKey, WrapContext context, byte[] nonce) {
        byte[] prefix = WrappedKey.pendingPrefix(context.keyVersion(), pendingKey.parameters());
        byte[] wrappingKey = pendingKey.copyBytes();
        byte[] key = contentKey.copyBytes();
        try {
            byte[] sealed = new Gcm(wrappingKey).seal(nonce, associatedData(context, prefix), key);
            return WrappedKey.pending(prefix, nonce, sealed);
        } finally {
            Hashes.zero(wrappingKey, key);
        }
    }

    /**
     * Unwraps.
     *
     * @param pendingKey the recipient's key, derived with {@link WrappedKey#passphraseParameters}
     * @param wrapped the wrapped key
     * @param context the place that the wrap is expected to be bound to
     * @return the content-encryption key, which the caller closes
     * @throws NoRecipientException if the wrap is of another suite or for another key version
     * @throws NotAuthenticException if passphrase, ticket, place or bytes differ
     */
    public static SecretKeyHandle unwrap(PendingKey pendingKey, WrappedKey wrapped, WrapContext context) {
        wrapped.requireFor(WrappedKey.SUITE_PENDING, context.keyVersion());
        byte[] wrappingKey = pendingKey.copyBytes();
        try {
            return new Gcm(wrappingKey)
                    .open(
                            wrapped.pendingNonce(),
                            associatedData(context, wrapped.pendingPrefix()),
                            wrapped.pendingSealed())
                    .map(SecretKeyHandle::taking)
                    .orElseThrow(() -> new NotAuthenticException(NotAuthenticException.Reason.WRAP));
        } finally {
            Hashes.zero(wrappingKey);
        }
    }

    private static byte[] associatedData(WrapContext context, byte[] prefix) {
        return Bytes.concat(Labels.bytes(Labels.WRAP_PENDING), context.encode(), prefix);
    }
}
