package org.restante.common.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets as many Argon2 runs through at once as there are processors. Each takes 64 MiB and a quarter of a second; a flood of
 * sign-ins must not take the server's memory.
 */
@ApplicationScoped
public class Argon2Gate {

    private static final long LONGEST_WAIT_SECONDS = 20;

    /** More than this many waiting are turned away at once: their requests would hold the server's threads. */
    private static final int MOST_WAITING = 4 * Runtime.getRuntime().availableProcessors();

    private static final int PLACES = Runtime.getRuntime().availableProcessors();

    private final Semaphore places = new Semaphore(PLACES, true);

    @Inject
    private Meters meters;

    void register(@Observes ServerStarted started) {
        meters.gauge("argon2.places", this, Argon2Gate::places);
        meters.gauge("argon2.running", this, Argon2Gate::running);
        meters.gauge("argon2.waiting", this, Argon2Gate::waiting);
    }

    /**
     * Runs a derivation when a place is free.
     *
     * @throws PortalException {@code common.busy} when too many wait, or none became free in time
     */
    public <T> T derive(Supplier<T> derivation) {
        if (places.getQueueLength() >= MOST_WAITING) {
            throw new PortalException("common.busy");
        }
        boolean entered = false;
        long asked = System.nanoTime();
        try {
            entered = places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            if (!entered) {
                throw new PortalException("common.busy");
            }
            meters.argon2Wait(Duration.ofNanos(System.nanoTime() - asked));
            return derivation.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new PortalException("common.busy");
        } finally {
            if (entered) {
                places.release();
            }
        }
    }

    /** Runs that may go on at once. */
    public int places() {
        return PLACES;
    }

    /** Runs that go on now. */
    public int running() {
        return PLACES - places.availablePermits();
    }

    /** Requests that wait for a place. */
    public int waiting() {
        return places.getQueueLength();
    }
}
