package org.restante.bench.probe;

import java.util.concurrent.Callable;

/** Adds up units of work and the time that they took; what is prepared or cleared away around them does not count. */
final class Meter {
    private double units;
    private long nanos;

    <T> T time(double worth, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        T result = work.call();
        nanos += System.nanoTime() - start;
        units += worth;
        return result;
    }

    double perSecond() {
        return units * 1e9 / nanos;
    }
}
