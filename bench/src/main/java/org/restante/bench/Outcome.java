package org.restante.bench;

/**
 * What a comparison found.
 *
 * @param name what was compared
 * @param unit what was counted
 * @param limit the least ratio
 * @param baseline the yardstick's median speed, in units per second
 * @param measured the other's median speed, in units per second
 * @param ratio median of the rounds' ratios, measured by baseline
 * @param spread the rounds' ratios from lower to upper quartile
 */
record Outcome(String name, Unit unit, double limit, double baseline, double measured, double ratio, double spread) {
    private static final double RESTLESS = 0.2;

    boolean passes() {
        return ratio >= limit;
    }

    /** Whether the machine was busy with other things, so that the ratio says little. */
    boolean isRestless() {
        return spread > RESTLESS * ratio;
    }
}
