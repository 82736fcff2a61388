package org.restante.crypto.seal;

import org.restante.crypto.internal.Gcm;
import org.restante.crypto.internal.Hashes;

/** Sizes of a sealed part, in bytes unless said otherwise, derived from each other. */
public final class SealedFormat {
    /** Base-2 logarithm of {@link #SEGMENT_LENGTH}. */
    static final int SEGMENT_LENGTH_LOG2 = 16;
    /** Plaintext of every segment but the last one, which may be shorter. */
    public static final int SEGMENT_LENGTH = 1 << SEGMENT_LENGTH_LOG2;
    /** A full segment with its tag. */
    public static final int SEALED_SEGMENT_LENGTH = SEGMENT_LENGTH + Gcm.TAG_LENGTH;
    /** Most segments of a part (1 TiB): keeps AES-GCM's distinguishing advantage below 2^-57. */
    public static final long MAX_SEGMENTS = 1L << 24;

    static final int MAGIC_LENGTH = 4;
    static final int VERSION_OFFSET = MAGIC_LENGTH;
    static final int SUITE_OFFSET = VERSION_OFFSET + 1;
    static final int SEGMENT_LENGTH_OFFSET = SUITE_OFFSET + 2;
    static final int SALT_OFFSET = SEGMENT_LENGTH_OFFSET + 1;
    static final int SALT_LENGTH = 32;
    static final int TENANT_OFFSET = SALT_OFFSET + SALT_LENGTH;
    static final int MESSAGE_OFFSET = TENANT_OFFSET + 16;
    static final int PART_OFFSET = MESSAGE_OFFSET + 16;
    /** The fields of the header, over which the header digest is made. */
    static final int FIELDS_LENGTH = PART_OFFSET + 16;

    static final int COMMITMENT_LENGTH = Hashes.LENGTH;
    /** The header: its fields and the key commitment. The first segment follows. */
    public static final int HEADER_LENGTH = FIELDS_LENGTH + COMMITMENT_LENGTH;

    private SealedFormat() {}

    /**
     * How many segments a plaintext takes; an empty one takes one.
     *
     * @param plaintextLength in bytes, 0 or more
     * @return 1 or more
     */
    public static long segments(long plaintextLength) {
        return plaintextLength == 0 ? 1 : (plaintextLength - 1) / SEGMENT_LENGTH + 1;
    }

    /**
     * How long a sealed part is.
     *
     * @param plaintextLength in bytes, 0 or more
     * @return header, segments and tags, in bytes
     */
    public static long sealedLength(long plaintextLength) {
        return HEADER_LENGTH + plaintextLength + segments(plaintextLength) * Gcm.TAG_LENGTH;
    }
}
