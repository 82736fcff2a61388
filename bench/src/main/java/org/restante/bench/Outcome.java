package org.restante.bench;

/**
 * What a comparison found.
 *
 * @param name what was compared
 * @param baseline the yardstick's median speed, in bytes per second
 * @param measured the other's median speed, in bytes per second
 * @param ratio median of the rounds' ratios, measured by baseline
 * @param spread the rounds' greatest ratio less their smallest
 */
record Outcome(String name, double baseline, double measured, double ratio, double spread) {
    boolean reaches(double limit) {
        return ratio >= limit;
    }
}
