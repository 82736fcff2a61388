package org.restante.architecture.violation.tenant.control;

import org.restante.crypto.internal.Hashes;

/** Uses a part of a cipher. */
public class UsesInternals {

    public byte[] digest(byte[] input) {
        return Hashes.sha256(input);
    }
}
