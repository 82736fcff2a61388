package org.restante.architecture.violation.notification.control;

import org.restante.crypto.key.SecretKeyHandle;
import org.restante.crypto.seal.PendingKey;
import org.restante.crypto.seal.PendingKeyWrap;
import org.restante.crypto.seal.WrapContext;
import org.restante.crypto.seal.WrappedKey;

/** Unwraps a content-encryption key. */
public class UnwrapsKey {

    public SecretKeyHandle open(PendingKey key, WrappedKey wrapped, WrapContext context) {
        return PendingKeyWrap.unwrap(key, wrapped, context);
    }
}
