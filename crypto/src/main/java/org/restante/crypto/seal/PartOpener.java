package org.restante.crypto.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.restante.crypto.CryptoException;
import org.restante.crypto.MalformedMessageException;
import org.restante.crypto.NotAuthenticException;
import org.restante.crypto.NotAuthenticException.Reason;
import org.restante.crypto.UnsupportedFormatException;
import org.restante.crypto.internal.Hashes;
import org.restante.crypto.key.SecretKeyHandle;

/** Opens one part. Constant memory; no byte of plaintext leaves before its segment is verified. */
public final class PartOpener {
    private PartOpener() {}

    /**
     * Opens. Whatever was written before an exception is the verified start of the content, not the content: the
     * caller must abort its own output then, so that nobody takes it for whole. Neither stream is closed.
     *
     * @param context the place that the part is expected to be bound to
     * @param contentKey the content-encryption key
     * @param expectedSegments as stored beside the part, 1 or more
     * @param sealed read to its end
     * @param plaintext takes verified content
     * @return the length of the content, in bytes
     * @throws NotAuthenticException if the part is not what was sealed, with the {@link Reason}. A last segment that
     *     was cut or lengthened within itself cannot be told from an altered one and is reported as such.
     * @throws MalformedMessageException if it does not follow the format
     * @throws UnsupportedFormatException if its version, suite or segment length is not known
     * @throws IOException if a stream does
     */
    public static long open(
            SealingContext context,
            SecretKeyHandle contentKey,
            long expectedSegments,
            InputStream sealed,
            OutputStream plaintext)
            throws IOException {
        if (expectedSegments < 1 || expectedSegments > SealedFormat.MAX_SEGMENTS) {
            throw new IllegalArgumentException("A part has 1 to 2^24 segments");
        }
        byte[] start = sealed.readNBytes(SealedFormat.HEADER_LENGTH);
        PartHeader header = PartHeader.parse(start);
        if (!header.context().equals(context)) {
            throw new NotAuthenticException(Reason.WRONG_PLACE);
        }
        PartKeys keys = PartKeys.derive(contentKey, header);
        byte[] commitment = new byte[SealedFormat.COMMITMENT_LENGTH];
        System.arraycopy(start, SealedFormat.FIELDS_LENGTH, commitment, 0, commitment.length);
        if (!Hashes.equal(commitment, keys.commitment())) {
            throw new NotAuthenticException(Reason.WRONG_KEY);
        }
        return openSegments(new SegmentOpener(keys.cipher(), expectedSegments), sealed, plaintext);
    }

    /**
     * The digest that wraps are bound to, from the start of a sealed part.
     *
     * @param startOfSealedPart at least {@link SealedFormat#HEADER_LENGTH} bytes; more are not looked at
     * @return SHA-256 over the fields of the header, 32 bytes
     * @throws CryptoException if they are not the header of a part
     */
    public static byte[] headerDigest(byte[] startOfSealedPart) {
        return PartHeader.parse(startOfSealedPart).digest();
    }

    // Reads one segment ahead: the one after which nothing follows has to be the last one.
    private static long openSegments(SegmentOpener opener, InputStream sealed, OutputStream plaintext)
            throws IOException {
        byte[] current = new byte[SealedFormat.SEALED_SEGMENT_LENGTH];
        byte[] next = new byte[SealedFormat.SEALED_SEGMENT_LENGTH];
        byte[] output = new byte[SealedFormat.SEGMENT_LENGTH];
        try {
            int length = sealed.readNBytes(current, 0, current.length);
            long total = 0;
            for (long segment = 0; ; segment++) {
                int nextLength = length == current.length ? sealed.readNBytes(next, 0, next.length) : 0;
                boolean last = nextLength == 0;
                int opened = opener.open(segment, last, current, length, output);
                plaintext.write(output, 0, opened);
                total += opened;
                if (last) {
                    return total;
                }
                byte[] swap = current;
                current = next;
                next = swap;
                length = nextLength;
            }
        } finally {
            Hashes.zero(output);
        }
    }
}
