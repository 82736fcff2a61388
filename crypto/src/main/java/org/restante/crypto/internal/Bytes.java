package org.restante.crypto.internal;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Putting bytes together. */
public final class Bytes {
    private Bytes() {}

    /**
     * Joins arrays. Whoever calls sees to it that the result has one reading only.
     *
     * @param parts the arrays, in order
     * @return a new array
     */
    public static byte[] concat(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length = Math.addExact(length, part.length);
        }
        ByteBuffer joined = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            joined.put(part);
        }
        return joined.array();
    }

    /**
     * UUIDs as 16 bytes each, big-endian (RFC 9562, section 4).
     *
     * @param ids the ids, in order
     * @return 16 bytes for each
     */
    public static byte[] of(UUID... ids) {
        ByteBuffer bytes = ByteBuffer.allocate(16 * ids.length);
        for (UUID id : ids) {
            bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
        return bytes.array();
    }

    /**
     * A number as four bytes, big-endian.
     *
     * @param number any number
     * @return 4 bytes
     */
    public static byte[] of(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }

    /**
     * Bytes with their length in front, so that what follows cannot be read as a part of them.
     *
     * @param bytes up to 65535 bytes
     * @return two bytes of length, big-endian, then the bytes
     * @throws IllegalArgumentException if there are more
     */
    public static byte[] withLength(byte[] bytes) {
        if (bytes.length > 0xFFFF) {
            throw new IllegalArgumentException("At most 65535 bytes");
        }
        return concat(new byte[] {(byte) (bytes.length >>> 8), (byte) bytes.length}, bytes);
    }
}
