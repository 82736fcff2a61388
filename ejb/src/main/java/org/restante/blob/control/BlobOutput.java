package org.restante.blob.control;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.restante.crypto.seal.SealedFormat;

/** Cuts sealed bytes into chunks of four segments and stores them eight at a time: two megabytes in memory at most. */
final class BlobOutput extends OutputStream {

    static final int CHUNK_LENGTH = 4 * SealedFormat.SEALED_SEGMENT_LENGTH;
    private static final int BATCH = 8;

    private final BlobRows rows;
    private final UUID blob;
    private final List<byte[]> full = new ArrayList<>(BATCH);
    private byte[] chunk = new byte[CHUNK_LENGTH];
    private int filled;
    private int stored;

    BlobOutput(BlobRows rows, UUID blob) {
        this.rows = rows;
        this.blob = blob;
    }

    @Override
    public void write(int single) {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int from = offset;
        int left = length;
        while (left > 0) {
            int part = Math.min(left, CHUNK_LENGTH - filled);
            System.arraycopy(bytes, from, chunk, filled, part);
            filled += part;
            from += part;
            left -= part;
            if (filled == CHUNK_LENGTH) {
                full.add(chunk);
                chunk = new byte[CHUNK_LENGTH];
                filled = 0;
                storeWhenMany(BATCH);
            }
        }
    }

    private void storeWhenMany(int many) {
        if (full.size() >= many) {
            rows.append(blob, stored, List.copyOf(full));
            stored += full.size();
            full.clear();
        }
    }

    /** Stores the rest; called when all is sealed, and not when it failed. */
    void finish() {
        if (filled > 0) {
            full.add(Arrays.copyOf(chunk, filled));
            filled = 0;
        }
        storeWhenMany(1);
    }
}
