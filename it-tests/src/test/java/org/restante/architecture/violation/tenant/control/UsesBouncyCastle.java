package org.restante.architecture.violation.tenant.control;

import org.bouncycastle.crypto.digests.SHA256Digest;

/** Uses a cipher library directly. */
public class UsesBouncyCastle {

    public int size() {
        return new SHA256Digest().getDigestSize();
    }
}
