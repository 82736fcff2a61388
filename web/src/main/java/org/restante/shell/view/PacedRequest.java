package org.restante.shell.view;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/**
 * A request whose body breaks off with an {@link IOException} when it arrives too slowly; see {@link Pace}. A line that
 * brings nothing at all is cut by the container.
 */
public final class PacedRequest extends HttpServletRequestWrapper {
    private final Pace pace = new Pace();

    public PacedRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new PacedInput(super.getInputStream(), pace);
    }

    private static final class PacedInput extends ServletInputStream {
        private final ServletInputStream source;
        private final Pace pace;

        PacedInput(ServletInputStream source, Pace pace) {
            this.source = source;
            this.pace = pace;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            long begun = System.nanoTime();
            int count = take(target, offset, length);
            pace.count(count, System.nanoTime() - begun);
            return count;
        }

        /** When the container cuts a silent line, it frees its buffer while we wait, and stumbles over that afterwards. */
        private int take(byte[] target, int offset, int length) throws IOException {
            try {
                return source.read(target, offset, length);
            } catch (IllegalStateException | NullPointerException cut) {
                throw new IOException("the line was cut", cut);
            }
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("read by its own thread");
        }
    }
}
