package org.restante.bench;

import java.util.List;

/** Steps of the product inside the server, against the same rows without it, by one thread. */
final class DatabaseSection {
    private static final Timing BLOBS = new Timing(21, 4, 0.5);
    private static final Timing ROWS = new Timing(21, 15, 0.5);

    private DatabaseSection() {}

    static void run(Options options, Server server, Table table) throws Exception {
        table.header("Database, in the server, one thread");
        for (Comparison comparison : List.of(
                new Comparison(
                        "seal and store 16 MiB / COPY alone",
                        Unit.BYTES,
                        Limit.of(0.85),
                        server.task("blob-copy"),
                        server.task("blob-store")),
                new Comparison(
                        "read and open 16 MiB / reading alone",
                        Unit.BYTES,
                        Limit.of(0.75),
                        server.task("blob-read"),
                        server.task("blob-open")))) {
            table.add(comparison.run(options.timing(BLOBS)));
        }
        for (Comparison comparison : List.of(
                new Comparison(
                        "seal for 1 enrolled / the same rows",
                        Unit.TIMES,
                        new Limit(0.50, 0.65),
                        server.task("rows-one"),
                        server.task("seal-one")),
                new Comparison(
                        "10 in one submission / in 10, per recipient",
                        Unit.TIMES,
                        Limit.of(1.5),
                        server.task("seal-ten-apart"),
                        server.task("seal-ten")))) {
            table.add(comparison.run(options.timing(ROWS)));
        }
    }
}
