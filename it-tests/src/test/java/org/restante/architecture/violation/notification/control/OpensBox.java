package org.restante.architecture.violation.notification.control;

import org.restante.crypto.key.KeyWrapper;
import org.restante.crypto.key.SecretKeyHandle;

/** Discloses what is enclosed under a key. */
public class OpensBox {

    public byte[] open(SecretKeyHandle key, byte[] enclosed) {
        return KeyWrapper.disclose(key, enclosed, "any");
    }
}
