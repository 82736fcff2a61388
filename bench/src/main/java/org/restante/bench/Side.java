package org.restante.bench;

/** One of two ways of doing the same work. */
@FunctionalInterface
interface Side {
    /**
     * Works for a while, once at least.
     *
     * @param seconds for how long, about
     * @return units of work per second
     */
    double perSecond(double seconds) throws Exception;
}
