package org.restante.launcher;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Closes what was started when the process is told to end. */
final class StopHook {
    private volatile @Nullable AutoCloseable started;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Console console;

    StopHook(Console console) {
        this.console = console;
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    }

    /** Nothing to close means that there is nothing to say either. */
    void set(@Nullable AutoCloseable closeable) {
        started = closeable;
    }

    boolean stopping() {
        return stopping.get();
    }

    private void stop() {
        stopping.set(true);
        AutoCloseable closeable = started;
        if (closeable == null) {
            return;
        }
        console.progress("Stopping");
        try {
            closeable.close();
            console.progress("Stopped");
        } catch (Exception e) {
            console.line("While stopping: " + e.getMessage());
        }
    }
}
