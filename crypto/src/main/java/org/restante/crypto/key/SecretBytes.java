package org.restante.crypto.key;

import org.restante.crypto.internal.Hashes;

/** Secret bytes that are gone after closing. Safe for several threads. */
final class SecretBytes {
    private final byte[] bytes;
    private boolean closed;

    SecretBytes(byte[] bytes, int length, String what) {
        if (bytes.length != length) {
            throw new IllegalArgumentException(what + " has " + length + " bytes");
        }
        this.bytes = bytes.clone();
    }

    synchronized byte[] copy() {
        if (closed) {
            throw new IllegalStateException("The key is closed");
        }
        return bytes.clone();
    }

    synchronized void close() {
        closed = true;
        Hashes.zero(bytes);
    }
}
