package org.restante.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import org.restante.crypto.CryptoWarmUp;

/** Measures, prints a table, and ends with 0 when every limit is reached, else with 1. */
final class Main {
    private static final int ROUNDS = 15;
    private static final int SEGMENTS = 64;
    private static final int LENGTH = SEGMENTS * RawGcm.SEGMENT;
    private static final double LIMIT_17 = 0.60;
    // On newer releases the JDK's own AES-GCM is faster, so what surrounds it weighs more.
    private static final double LIMIT_NEWER = 0.50;

    private Main() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        CryptoWarmUp.run();
        RawGcm raw = new RawGcm(new byte[32], SEGMENTS);
        SealedFormat format = new SealedFormat(LENGTH);
        List<Comparison> comparisons = List.of(
                new Comparison("seal 4 MiB: this format / raw AES-GCM", LENGTH, raw::seal, format::seal),
                new Comparison("open 4 MiB: this format / raw AES-GCM", LENGTH, raw::open, format::open));
        PrintStream out = System.out;
        double limit = Runtime.version().feature() < 18 ? LIMIT_17 : LIMIT_NEWER;
        out.printf(
                Locale.ROOT, "Java %s, %d processors, %d rounds each way%n%n", Runtime.version(), processors(), ROUNDS);
        out.printf("%-40s %10s %10s %7s %7s %6s%n", "", "raw MB/s", "ours MB/s", "ratio", "spread", "limit");
        boolean all = true;
        for (Comparison comparison : comparisons) {
            Outcome outcome = comparison.run(ROUNDS);
            all &= outcome.reaches(limit);
            out.println(Table.line(outcome, limit));
        }
        System.exit(all ? 0 : 1);
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }
}
