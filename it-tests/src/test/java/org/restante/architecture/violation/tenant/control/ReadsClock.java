package org.restante.architecture.violation.tenant.control;

import java.time.Instant;
import java.util.function.Supplier;

/** Reads the time without a Clock. */
public class ReadsClock {

    public Supplier<Instant> now() {
        return Instant::now;
    }
}
