package org.restante.bench.probe;

/** A piece of work that can be done over and over. */
@FunctionalInterface
interface Task {
    /** Does it once; the part that counts goes through the meter. */
    void once(Meter meter) throws Exception;
}
