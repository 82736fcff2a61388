package org.restante.bench;

/** What one client does over and over. */
interface Job extends Work {
    /** Makes ready for doing it so many times; this is not timed. */
    default void prepare(int times) throws Exception {}
}
