package org.restante.crypto.key;

import org.restante.crypto.internal.Randomness;

/** Makes key pairs of the KEM X-Wing. */
public final class KeyPairs {
    private KeyPairs() {}

    /**
     * A fresh key pair.
     *
     * @return a key pair that the caller closes
     */
    public static GeneratedKeyPair generate() {
        PrivateKeyHandle privateKey = PrivateKeyHandle.taking(Randomness.bytes(PrivateKeyHandle.LENGTH));
        return new GeneratedKeyPair(privateKey, privateKey.publicKey());
    }
}
