package org.restante.common.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** The one clock; tests pin it. Ticks in microseconds, as PostgreSQL stores them. */
@ApplicationScoped
public class ClockProducer {

    private static final Duration DATABASE_TICK = Duration.ofNanos(1000);

    @Produces
    @Singleton
    public Clock clock() {
        return Clock.tick(Clock.systemUTC(), DATABASE_TICK);
    }
}
