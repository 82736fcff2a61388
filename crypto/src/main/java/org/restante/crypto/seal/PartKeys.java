package org.restante.crypto.seal;

import java.nio.ByteBuffer;
import org.restante.crypto.internal.Gcm;
import org.restante.crypto.internal.Hashes;
import org.restante.crypto.internal.Labels;
import org.restante.crypto.key.SecretKeyHandle;

/**
 * What a content-encryption key and a header give: the cipher of the segments, and the commitment that tells a wrong
 * key before anything is decrypted (AES-GCM alone can be opened under two keys).
 */
record PartKeys(Gcm cipher, byte[] commitment) {
    /** Segments have no associated data: the payload key depends on the header already. */
    static final byte[] NO_ASSOCIATED_DATA = new byte[0];

    static PartKeys derive(SecretKeyHandle contentKey, PartHeader header) {
        byte[] key = contentKey.copyBytes();
        byte[] pseudorandomKey = Hashes.extract(header.salt(), key);
        byte[] digest = header.digest();
        byte[] payloadKey = Hashes.expand(pseudorandomKey, Labels.PART_PAYLOAD, digest);
        try {
            return new PartKeys(new Gcm(payloadKey), Hashes.expand(pseudorandomKey, Labels.PART_COMMITMENT, digest));
        } finally {
            Hashes.zero(key, pseudorandomKey, payloadKey);
        }
    }

    /** A counter as nonce is safe here because no payload key seals twice: each part has a fresh salt. */
    static byte[] nonce(long segment, boolean last) {
        return ByteBuffer.allocate(Gcm.NONCE_LENGTH)
                .putLong(3, segment)
                .put(11, (byte) (last ? 1 : 0))
                .array();
    }
}
