package org.restante.message.control;

import java.util.UUID;
import org.restante.crypto.key.SecretKeyHandle;
import org.restante.crypto.seal.WrapContext;

/**
 * A message part that was sealed, with the key that opens it until the wraps are made.
 *
 * @param headerDigest what every wrap is bound to
 */
public record SealedContent(byte[] sealed, byte[] headerDigest, long segments, SecretKeyHandle key)
        implements AutoCloseable {

    /** The place of a wrap of this content's key. */
    public WrapContext wrapFor(UUID tenant, UUID message, UUID recipient, int keyVersion) {
        return new WrapContext(tenant, message, recipient, keyVersion, headerDigest);
    }

    @Override
    public void close() {
        key.close();
    }

    @Override
    public String toString() {
        return "SealedContent[" + sealed.length + " bytes]";
    }
}
