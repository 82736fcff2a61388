package org.restante.crypto.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.restante.crypto.internal.Gcm;
import org.restante.crypto.internal.Hashes;
import org.restante.crypto.internal.Randomness;
import org.restante.crypto.key.SecretKeyHandle;

/**
 * Seals one part: a header, a key commitment, and the content in segments, each with its own tag (STREAM; Hoang,
 * Reyhanitabar, Rogaway, Vizár 2015). Constant memory, whatever the length.
 */
public final class PartSealer {
    private PartSealer() {}

    /**
     * Seals. A content-encryption key is made for one part and used for no other. Neither stream is closed.
     *
     * @param context the place that the part is bound to
     * @param contentKey the content-encryption key
     * @param plaintext read to its end
     * @param sealed takes the sealed part; of no use if this method throws
     * @return what to store beside it
     * @throws IOException if a stream does
     */
    public static SealedPart seal(
            SealingContext context, SecretKeyHandle contentKey, InputStream plaintext, OutputStream sealed)
            throws IOException {
        return seal(context, contentKey, Randomness.bytes(SealedFormat.SALT_LENGTH), plaintext, sealed);
    }

    // With a given salt, for test vectors: the same salt twice under one key would repeat nonces.
    static SealedPart seal(
            SealingContext context, SecretKeyHandle contentKey, byte[] salt, InputStream plaintext, OutputStream sealed)
            throws IOException {
        PartHeader header = new PartHeader(salt, context);
        PartKeys keys = PartKeys.derive(contentKey, header);
        sealed.write(header.encode());
        sealed.write(keys.commitment());
        long length = sealSegments(keys.cipher(), plaintext, sealed);
        return new SealedPart(
                header.digest(), length, SealedFormat.segments(length), SealedFormat.sealedLength(length));
    }

    // Reads one segment ahead, since a segment's nonce says whether it is the last one.
    private static long sealSegments(Gcm cipher, InputStream plaintext, OutputStream sealed) throws IOException {
        byte[] current = new byte[SealedFormat.SEGMENT_LENGTH];
        byte[] next = new byte[SealedFormat.SEGMENT_LENGTH];
        byte[] output = new byte[SealedFormat.SEALED_SEGMENT_LENGTH];
        try {
            int length = plaintext.readNBytes(current, 0, current.length);
            long total = 0;
            for (long segment = 0; segment < SealedFormat.MAX_SEGMENTS; segment++) {
                int nextLength = length == current.length ? plaintext.readNBytes(next, 0, next.length) : 0;
                boolean last = nextLength == 0;
                byte[] nonce = PartKeys.nonce(segment, last);
                int written = cipher.seal(nonce, PartKeys.NO_ASSOCIATED_DATA, current, length, output);
                sealed.write(output, 0, written);
                total += length;
                if (last) {
                    return total;
                }
                byte[] swap = current;
                current = next;
                next = swap;
                length = nextLength;
            }
            throw new IllegalArgumentException("The plaintext is longer than a part may be");
        } finally {
            Hashes.zero(current, next);
        }
    }
}
