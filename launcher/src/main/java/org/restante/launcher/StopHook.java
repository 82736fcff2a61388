package org.restante.launcher;

import java.util.concurrent.atomic.AtomicBoolean;

/** Closes what was started when the process is told to end. */
final class StopHook {
    private volatile AutoCloseable started = () -> {};
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Console console;

    StopHook(Console console) {
        this.console = console;
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    }

    void set(AutoCloseable closeable) {
        started = closeable;
    }

    boolean stopping() {
        return stopping.get();
    }

    private void stop() {
        stopping.set(true);
        console.progress("Stopping");
        try {
            started.close();
            console.progress("Stopped");
        } catch (Exception e) {
            console.line("While stopping: " + e.getMessage());
        }
    }
}
