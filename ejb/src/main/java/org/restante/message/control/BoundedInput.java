package org.restante.message.control;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.restante.common.control.PortalException;

/** Reads no more than so many bytes; one more is refused with words. */
final class BoundedInput extends FilterInputStream {

    private static final long MEBIBYTE = 1L << 20;

    private final long limit;
    private long read;

    BoundedInput(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int single = super.read();
        count(single < 0 ? 0 : 1);
        return single;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > limit) {
            throw new PortalException("attachment.too-large", String.valueOf(limit / MEBIBYTE));
        }
    }
}
