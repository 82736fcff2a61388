package org.restante.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks again and again at something, with a pause before each look. */
final class Pauses implements AutoCloseable {
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    /** What the look finds after a pause; the caller waits for it. */
    <T> T after(long millis, Callable<T> look) throws Exception {
        return clock.schedule(look, millis, TimeUnit.MILLISECONDS).get();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
