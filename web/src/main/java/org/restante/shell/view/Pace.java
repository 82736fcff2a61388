package org.restante.shell.view;

import java.io.IOException;

/**
 * A least rate for what arrives or leaves: on the average 10 kB/s, looked at after 10 s. Only time spent waiting for bytes counts, so
 * that a server that is slow itself blames nobody else. For one thread.
 */
final class Pace {
    private static final long GRACE_NANOS = 10_000_000_000L;
    private static final double LEAST_BYTES_PER_NANO = 10_000 / 1e9;

    private long bytes;
    private long waited;

    /**
     * Counts what one reading or writing moved.
     *
     * @param count bytes; a negative number is the end
     * @param nanos how long it took
     * @throws IOException if it all goes too slowly
     */
    void count(long count, long nanos) throws IOException {
        if (count < 0) {
            return;
        }
        bytes += count;
        waited += nanos;
        if (waited > GRACE_NANOS && bytes < waited * LEAST_BYTES_PER_NANO) {
            throw new IOException("goes too slowly");
        }
    }
}
