package org.restante.bench;

/** What a side does per second, and how it is written. */
enum Unit {
    BYTES("MB/s", 1e-6),
    TIMES("1/s", 1);

    private final String text;
    private final double factor;

    Unit(String text, double factor) {
        this.text = text;
        this.factor = factor;
    }

    String text() {
        return text;
    }

    double shown(double perSecond) {
        return perSecond * factor;
    }
}
