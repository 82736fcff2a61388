package org.restante.architecture.violation.tenant.control;

import java.time.Clock;

/** Makes a second clock. */
public class MakesOwnClock {

    public Clock clock() {
        return Clock.systemUTC();
    }
}
