package org.restante.crypto.key;

/**
 * A fresh key pair. Closing closes the private key.
 *
 * @param privateKey the private key
 * @param publicKey {@link PublicKeys#LENGTH} bytes
 */
public record GeneratedKeyPair(PrivateKeyHandle privateKey, byte[] publicKey) implements AutoCloseable {
    public GeneratedKeyPair {
        publicKey = publicKey.clone();
    }

    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    @Override
    public void close() {
        privateKey.close();
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
