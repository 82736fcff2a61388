package org.restante.shell.view;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongSupplier;

/** An answer that breaks off with an {@link IOException} when it is taken too slowly; see {@link Pace}. */
final class PacedOutput extends OutputStream {
    private final OutputStream target;
    private final LongSupplier nanos;
    private final Pace pace = new Pace();

    PacedOutput(OutputStream target) {
        this(target, System::nanoTime);
    }

    /**
     * The same with another watch.
     *
     * @param nanos time that passes, in nanoseconds
     */
    PacedOutput(OutputStream target, LongSupplier nanos) {
        this.target = target;
        this.nanos = nanos;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        long begun = nanos.getAsLong();
        target.write(bytes, offset, length);
        pace.count(length, nanos.getAsLong() - begun);
    }
}
