package org.restante.bench;

import java.io.PrintStream;
import java.util.Locale;

/** The printed lines; remembers whether every limit was reached. */
final class Table {
    private static final String ROW = "%-44s %10.1f %10.1f %-5s %6.2f %6.2f %6.2f  %s";

    private final PrintStream out;
    private boolean passed = true;

    Table(PrintStream out) {
        this.out = out;
    }

    void header(String title) {
        out.printf(
                Locale.ROOT,
                "%n%-44s %10s %10s %-5s %6s %6s %6s%n",
                title,
                "yardstick",
                "ours",
                "",
                "ratio",
                "spread",
                "limit");
    }

    void add(Outcome outcome) {
        passed &= outcome.passes();
        out.println(line(outcome));
    }

    /** A figure that has an upper limit of its own. */
    void atMost(String name, double value, String unit, double limit) {
        passed &= value <= limit;
        out.printf(
                Locale.ROOT,
                "%-66s %9.1f %-3s %6.1f  %s%n",
                name,
                value,
                unit,
                limit,
                value <= limit ? "pass" : "MISS");
    }

    boolean passed() {
        return passed;
    }

    static String line(Outcome outcome) {
        return String.format(
                Locale.ROOT,
                ROW,
                outcome.name(),
                outcome.unit().shown(outcome.baseline()),
                outcome.unit().shown(outcome.measured()),
                outcome.unit().text(),
                outcome.ratio(),
                outcome.spread(),
                outcome.limit(),
                (outcome.isRestless() ? "restless, " : "") + (outcome.passes() ? "pass" : "MISS"));
    }
}
