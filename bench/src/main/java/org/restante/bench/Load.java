package org.restante.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several clients at once, each on a connection of its own. They make ready together, then work together. */
final class Load implements Side, AutoCloseable {
    private final List<? extends Job> jobs;
    private final int batch;
    private final ExecutorService threads;

    /**
     * A load that does not run yet.
     *
     * @param jobs one for each client
     * @param batch how often each does its job between two preparations
     */
    Load(List<? extends Job> jobs, int batch) {
        this.jobs = jobs;
        this.batch = batch;
        threads = Executors.newFixedThreadPool(jobs.size());
    }

    @Override
    public double perSecond(double seconds) throws Exception {
        long done = 0;
        long nanos = 0;
        do {
            all(job -> job.prepare(batch));
            long start = System.nanoTime();
            all(job -> {
                for (int i = 0; i < batch; i++) {
                    job.once();
                }
            });
            nanos += System.nanoTime() - start;
            done += (long) batch * jobs.size();
        } while (nanos < seconds * 1e9);
        return done * 1e9 / nanos;
    }

    private interface Step {
        void of(Job job) throws Exception;
    }

    private void all(Step step) throws Exception {
        List<Callable<Void>> steps = new ArrayList<>();
        for (Job job : jobs) {
            steps.add(() -> {
                step.of(job);
                return null;
            });
        }
        for (Future<Void> finished : threads.invokeAll(steps)) {
            finished.get();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
