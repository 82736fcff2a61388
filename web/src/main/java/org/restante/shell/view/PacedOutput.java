package org.restante.shell.view;

import java.io.IOException;
import java.io.OutputStream;

/** An answer that breaks off with an {@link IOException} when it is taken too slowly; see {@link Pace}. */
final class PacedOutput extends OutputStream {
    private final OutputStream target;
    private final Pace pace = new Pace();

    PacedOutput(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        long begun = System.nanoTime();
        target.write(bytes, offset, length);
        pace.count(length, System.nanoTime() - begun);
    }
}
