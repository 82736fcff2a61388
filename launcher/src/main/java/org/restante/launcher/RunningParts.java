package org.restante.launcher;

import java.io.IOException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** What runs, so that all of it can be stopped, the last started first, also in the middle of a start. */
final class RunningParts implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ConcurrentLinkedDeque<>();
    private final Console console;
    private boolean closed;

    RunningParts(Console console) {
        this.console = console;
    }

    /** Starts one part. */
    interface Start {
        void run() throws IOException;
    }

    /**
     * Starts a part that will be closed with the others; it is closed even if its start fails.
     *
     * @throws LauncherException after a signal in mid-start, so that nothing outlives the launcher
     */
    void begin(AutoCloseable part, Start start) throws IOException {
        synchronized (parts) {
            if (closed) {
                throw new LauncherException("Stopped while it started");
            }
            parts.push(part);
            start.run();
        }
    }

    @Override
    public void close() {
        synchronized (parts) {
            closed = true;
        }
        AutoCloseable part = parts.poll();
        while (part != null) {
            closeQuietly(part);
            part = parts.poll();
        }
    }

    private void closeQuietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            console.line("While stopping: " + e.getMessage());
        }
    }
}
