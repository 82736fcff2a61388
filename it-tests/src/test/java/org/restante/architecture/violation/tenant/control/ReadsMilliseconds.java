package org.restante.architecture.violation.tenant.control;

/** Reads the time in milliseconds. */
public class ReadsMilliseconds {

    public long now() {
        return System.currentTimeMillis();
    }
}
