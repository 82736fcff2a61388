package org.restante.crypto.seal;

import org.restante.crypto.MalformedMessageException;
import org.restante.crypto.NotAuthenticException;
import org.restante.crypto.NotAuthenticException.Reason;
import org.restante.crypto.internal.Gcm;
import org.restante.crypto.internal.Hashes;

/** Opens segments one by one, and finds out what is wrong with one that does not verify. */
final class SegmentOpener {
    /** How many neighbours on each side are tried for a misplaced segment, so that a diagnosis stays cheap. */
    static final int DIAGNOSED_NEIGHBOURS = 1024;

    private final Gcm cipher;
    private final long expectedSegments;

    SegmentOpener(Gcm cipher, long expectedSegments) {
        this.cipher = cipher;
        this.expectedSegments = expectedSegments;
    }

    /** Returns the length of the plaintext; throws if this is not the segment that belongs here. */
    int open(long segment, boolean last, byte[] sealed, int length, byte[] plaintext) {
        boolean lastExpected = segment == expectedSegments - 1;
        if (last && !lastExpected || length < Gcm.TAG_LENGTH) {
            throw new NotAuthenticException(Reason.TRUNCATED);
        }
        if (!last && lastExpected) {
            throw new NotAuthenticException(Reason.TRAILING_SEGMENT);
        }
        int opened = tryOpen(segment, last, sealed, length, plaintext);
        if (opened < 0) {
            Reason reason = diagnose(segment, last, sealed, length, plaintext);
            Hashes.zero(plaintext);
            throw new NotAuthenticException(reason);
        }
        if (opened == 0 && segment > 0) {
            throw new MalformedMessageException("The last segment is empty");
        }
        return opened;
    }

    private Reason diagnose(long segment, boolean last, byte[] sealed, int length, byte[] scratch) {
        if (tryOpen(segment, !last, sealed, length, scratch) >= 0) {
            // The number of segments was altered along with the part.
            return last ? Reason.TRUNCATED : Reason.TRAILING_SEGMENT;
        }
        long from = Math.max(0, segment - DIAGNOSED_NEIGHBOURS);
        long to = Math.min(expectedSegments, segment + DIAGNOSED_NEIGHBOURS + 1);
        for (long other = from; other < to; other++) {
            if (other != segment && tryOpen(other, other == expectedSegments - 1, sealed, length, scratch) >= 0) {
                return Reason.SEGMENT_MISPLACED;
            }
        }
        return Reason.SEGMENT_ALTERED;
    }

    private int tryOpen(long segment, boolean last, byte[] sealed, int length, byte[] plaintext) {
        return cipher.open(PartKeys.nonce(segment, last), PartKeys.NO_ASSOCIATED_DATA, sealed, length, plaintext);
    }
}
