package org.restante.bench;

import java.util.Locale;

/** One line of the printed table. */
final class Table {
    private Table() {}

    static String line(Outcome outcome, double limit) {
        return String.format(
                Locale.ROOT,
                "%-40s %10.0f %10.0f %7.2f %7.2f %6.2f  %s",
                outcome.name(),
                outcome.baseline() / 1e6,
                outcome.measured() / 1e6,
                outcome.ratio(),
                outcome.spread(),
                limit,
                outcome.reaches(limit) ? "pass" : "MISS");
    }
}
