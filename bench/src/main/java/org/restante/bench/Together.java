package org.restante.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several at the same time: their speeds add up. */
final class Together implements Side, AutoCloseable {
    private final List<Side> sides;
    private final ExecutorService threads;

    Together(List<Side> sides) {
        this.sides = List.copyOf(sides);
        threads = Executors.newFixedThreadPool(sides.size());
    }

    @Override
    public double perSecond(double seconds) throws Exception {
        List<Callable<Double>> calls = new ArrayList<>();
        for (Side side : sides) {
            calls.add(() -> side.perSecond(seconds));
        }
        double sum = 0;
        for (Future<Double> speed : threads.invokeAll(calls)) {
            sum += speed.get();
        }
        return sum;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
