package org.restante.crypto.seal;

import java.util.UUID;
import org.restante.crypto.internal.Bytes;
import org.restante.crypto.internal.Hashes;

/**
 * The place that a wrapped key is bound to.
 *
 * @param tenant the organisation
 * @param message the message whose key is wrapped
 * @param recipient for whom
 * @param keyVersion which of the recipient's keys, 0 or more; 0 where there is but a passphrase
 * @param headerDigest of the message part, 32 bytes
 */
public record WrapContext(UUID tenant, UUID message, UUID recipient, int keyVersion, byte[] headerDigest) {
    public WrapContext {
        if (keyVersion < 0) {
            throw new IllegalArgumentException("A key version is 0 or more");
        }
        if (headerDigest.length != Hashes.LENGTH) {
            throw new IllegalArgumentException("A header digest has 32 bytes");
        }
        headerDigest = headerDigest.clone();
    }

    @Override
    public byte[] headerDigest() {
        return headerDigest.clone();
    }

    /** Fields of fixed length, in the order of the specification. */
    byte[] encode() {
        return Bytes.concat(Bytes.of(tenant, message, recipient), Bytes.of(keyVersion), headerDigest);
    }
}
