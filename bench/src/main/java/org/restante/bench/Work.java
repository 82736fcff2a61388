package org.restante.bench;

/** Something that is done over and over. */
@FunctionalInterface
interface Work {
    /** Does it once. */
    void once() throws Exception;

    /**
     * This work, done in this process by one thread.
     *
     * @param units how many units doing it once is worth
     */
    default Side worth(double units) {
        return seconds -> {
            long start = System.nanoTime();
            long end = start + (long) (seconds * 1e9);
            long times = 0;
            long now;
            do {
                once();
                times++;
                now = System.nanoTime();
            } while (now < end);
            return times * units / ((now - start) / 1e9);
        };
    }
}
