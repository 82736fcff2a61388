package org.restante.blob.control;

import java.io.InputStream;
import java.util.UUID;

/** Reads a blob chunk by chunk, each in a short transaction. */
final class BlobInput extends InputStream {

    private final BlobRows rows;
    private final UUID blob;
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
            var following = rows.chunk(blob, next);
            if (following.isEmpty()) {
                return false;
            }
            chunk = following.get();
            position = 0;
            next++;
        }
        return true;
    }
}
