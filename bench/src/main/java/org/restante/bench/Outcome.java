package org.restante.bench;

/**
 * What a comparison found.
 *
 * @param name what was compared
 * @param baseline the yardstick's median speed, in bytes per second
 * @param measured the other's median speed, in bytes per second
 * @param ratio median of the rounds' ratios, measured by baseline
 * @param spread the rounds' ratios from lower to upper quartile
 */
record Outcome(String name, double baseline, double measured, double ratio, double spread) {
    boolean reaches(double limit) {
        return ratio >= limit;
    }
}
