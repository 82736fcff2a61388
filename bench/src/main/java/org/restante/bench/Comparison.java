package org.restante.bench;

import java.util.Arrays;

/**
 * Two kinds of work, timed in turns. A machine that slows down half-way slows both, so their ratio holds where the speed of
 * each does not.
 *
 * @param name what is compared
 * @param unit what is counted
 * @param limit the least ratio
 * @param baseline the yardstick
 * @param measured what is held against it
 */
record Comparison(String name, Unit unit, Limit limit, Side baseline, Side measured) {
    /** Warms both up, then times them in alternating rounds. */
    Outcome run(Timing timing) throws Exception {
        baseline.perSecond(timing.warmUpSeconds());
        measured.perSecond(timing.warmUpSeconds());
        double[] reference = new double[timing.rounds()];
        double[] speed = new double[timing.rounds()];
        double[] ratio = new double[timing.rounds()];
        for (int round = 0; round < timing.rounds(); round++) {
            // Who goes second finds the machine warmer; they take turns at that, too.
            if (round % 2 == 0) {
                reference[round] = baseline.perSecond(timing.roundSeconds());
                speed[round] = measured.perSecond(timing.roundSeconds());
            } else {
                speed[round] = measured.perSecond(timing.roundSeconds());
                reference[round] = baseline.perSecond(timing.roundSeconds());
            }
            ratio[round] = speed[round] / reference[round];
        }
        return new Outcome(name, unit, limit.here(), median(reference), median(speed), median(ratio), spread(ratio));
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
