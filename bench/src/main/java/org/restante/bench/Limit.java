package org.restante.bench;

/**
 * The least ratio that is good enough.
 *
 * @param on17 on Java 17
 * @param onNewer on later releases, where the JDK's own AES-GCM is faster, so that what surrounds it weighs more or less
 */
record Limit(double on17, double onNewer) {
    static Limit of(double any) {
        return new Limit(any, any);
    }

    double here() {
        return Runtime.version().feature() < 18 ? on17 : onNewer;
    }
}
