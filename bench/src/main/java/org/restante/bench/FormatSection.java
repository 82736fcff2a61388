package org.restante.bench;

import java.util.List;
import org.restante.crypto.CryptoWarmUp;

/** The sealed message format against bare AES-GCM, in this process. */
final class FormatSection {
    private static final Timing TIMING = new Timing(15, 2, 0.25);
    private static final int SEGMENTS = 64;
    private static final int LENGTH = SEGMENTS * RawGcm.SEGMENT;
    private static final Limit LIMIT = new Limit(0.60, 0.50);

    private FormatSection() {}

    static void run(Options options, Table table) throws Exception {
        CryptoWarmUp.run();
        RawGcm raw = new RawGcm(new byte[32], SEGMENTS);
        SealedFormat format = new SealedFormat(LENGTH);
        Work rawSeal = raw::seal;
        Work seal = format::seal;
        Work rawOpen = raw::open;
        Work open = format::open;
        table.header("Format");
        for (Comparison comparison : List.of(
                new Comparison(
                        "seal 4 MiB / AES-GCM alone", Unit.BYTES, LIMIT, rawSeal.worth(LENGTH), seal.worth(LENGTH)),
                new Comparison(
                        "open 4 MiB / AES-GCM alone", Unit.BYTES, LIMIT, rawOpen.worth(LENGTH), open.worth(LENGTH)))) {
            table.add(comparison.run(options.timing(TIMING)));
        }
    }
}
