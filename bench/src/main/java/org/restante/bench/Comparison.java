package org.restante.bench;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * Two kinds of work on the same bytes, timed in turns. A machine that slows down half-way slows both, so their ratio holds
 * where the speed of each does not.
 *
 * @param name what is compared
 * @param bytes how many bytes of content one run of each goes through
 * @param baseline the yardstick
 * @param measured what is held against it
 */
record Comparison(String name, long bytes, Work baseline, Work measured) {
    private static final double WARM_UP_SECONDS = 2;
    private static final double ROUND_SECONDS = 0.25;

    /**
     * Warms both up, then times them in alternating rounds.
     *
     * @param rounds how many of each, 1 or more
     * @return the medians
     */
    Outcome run(int rounds) throws IOException, GeneralSecurityException {
        return run(rounds, WARM_UP_SECONDS, ROUND_SECONDS);
    }

    Outcome run(int rounds, double warmUpSeconds, double roundSeconds) throws IOException, GeneralSecurityException {
        perSecond(baseline, warmUpSeconds);
        perSecond(measured, warmUpSeconds);
        double[] reference = new double[rounds];
        double[] speed = new double[rounds];
        double[] ratio = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            // Who goes second finds the machine warmer; they take turns at that, too.
            if (round % 2 == 0) {
                reference[round] = perSecond(baseline, roundSeconds);
                speed[round] = perSecond(measured, roundSeconds);
            } else {
                speed[round] = perSecond(measured, roundSeconds);
                reference[round] = perSecond(baseline, roundSeconds);
            }
            ratio[round] = speed[round] / reference[round];
        }
        return new Outcome(name, median(reference), median(speed), median(ratio), spread(ratio));
    }

    /** Bytes per second. */
    private double perSecond(Work work, double seconds) throws IOException, GeneralSecurityException {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        long times = 0;
        long now;
        do {
            work.once();
            times++;
            now = System.nanoTime();
        } while (now < end);
        return times * bytes / ((now - start) / 1e9);
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** From the lower to the upper quartile: one disturbed round does not show, a disturbed run does. */
    private static double spread(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int quarter = sorted.length / 4;
        return sorted[sorted.length - 1 - quarter] - sorted[quarter];
    }
}
