package org.restante.blob.control;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;

/** Reads a blob a few chunks at a time, each time in a short transaction: a megabyte in memory at most. */
final class BlobInput extends InputStream {

    private static final int BATCH = 4;

    private final BlobRows rows;
    private final UUID blob;
    private final Deque<byte[]> ahead = new ArrayDeque<>(BATCH);
    private byte[] chunk = new byte[0];
    private int position;
    private int next;

    BlobInput(BlobRows rows, UUID blob) {
        this.rows = rows;
        this.blob = blob;
    }

    @Override
    public int read() {
        return ensure() ? chunk[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!ensure()) {
            return -1;
        }
        int part = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, into, offset, part);
        position += part;
        return part;
    }

    private boolean ensure() {
        while (position == chunk.length) {
            if (ahead.isEmpty()) {
                ahead.addAll(rows.chunks(blob, next, BATCH));
                next += ahead.size();
            }
            byte[] following = ahead.poll();
            if (following == null) {
                return false;
            }
            chunk = following;
            position = 0;
        }
        return true;
    }
}
