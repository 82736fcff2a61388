package org.restante.crypto.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.restante.crypto.MalformedMessageException;
import org.restante.crypto.UnsupportedFormatException;
import org.restante.crypto.internal.Bytes;
import org.restante.crypto.internal.Hashes;

/** The fields of the header of a sealed part, without the commitment. */
record PartHeader(byte[] salt, SealingContext context) {
    private static final byte[] MAGIC = "RSTP".getBytes(StandardCharsets.US_ASCII);
    private static final byte VERSION = 1;
    /** HKDF-SHA-256 and AES-256-GCM. */
    private static final short SUITE = 1;

    byte[] encode() {
        return ByteBuffer.allocate(SealedFormat.FIELDS_LENGTH)
                .put(MAGIC)
                .put(VERSION)
                .putShort(SUITE)
                .put((byte) SealedFormat.SEGMENT_LENGTH_LOG2)
                .put(salt)
                .put(Bytes.of(context.tenant(), context.message(), context.part()))
                .array();
    }

    byte[] digest() {
        return Hashes.sha256(encode());
    }

    static PartHeader parse(byte[] bytes) {
        if (bytes.length < SealedFormat.HEADER_LENGTH) {
            throw new MalformedMessageException("The part ends within its header");
        }
        ByteBuffer header = ByteBuffer.wrap(bytes);
        if (!Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new MalformedMessageException("Not a sealed part");
        }
        if (header.get(SealedFormat.VERSION_OFFSET) != VERSION
                || header.getShort(SealedFormat.SUITE_OFFSET) != SUITE
                || header.get(SealedFormat.SEGMENT_LENGTH_OFFSET) != SealedFormat.SEGMENT_LENGTH_LOG2) {
            throw new UnsupportedFormatException("Version, suite or segment length of the part is not known");
        }
        byte[] salt = Arrays.copyOfRange(bytes, SealedFormat.SALT_OFFSET, SealedFormat.TENANT_OFFSET);
        SealingContext context = new SealingContext(
                id(header, SealedFormat.TENANT_OFFSET),
                id(header, SealedFormat.MESSAGE_OFFSET),
                id(header, SealedFormat.PART_OFFSET));
        return new PartHeader(salt, context);
    }

    private static UUID id(ByteBuffer header, int offset) {
        return new UUID(header.getLong(offset), header.getLong(offset + 8));
    }
}
