package org.restante.bench;

/**
 * How long a comparison takes.
 *
 * @param rounds how often each side works, 1 or more
 * @param warmUpSeconds for how long each works before that, uncounted
 * @param roundSeconds how long a round is
 */
record Timing(int rounds, double warmUpSeconds, double roundSeconds) {
    /** A fifth of the time: for a look while working on something. */
    Timing quick() {
        return new Timing(Math.max(3, rounds / 3), warmUpSeconds / 2, roundSeconds / 2);
    }
}
