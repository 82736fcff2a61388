package org.restante.bench;

import java.nio.file.Path;
import java.util.List;

/** The time from typing {@code ./restante run} to a portal that answers, on data that is there already. */
final class StartSection {
    private static final double LIMIT_SECONDS = 20;

    private StartSection() {}

    static void run(Options options, Path data, Table table) throws Exception {
        double[] seconds = new double[options.quick() ? 1 : 3];
        for (int i = 0; i < seconds.length; i++) {
            long start = System.nanoTime();
            restante(options, "run", "--data", data.toString(), "--detach");
            seconds[i] = (System.nanoTime() - start) / 1e9;
            restante(options, "stop", "--data", data.toString());
        }
        table.atMost("second ./restante run to ready", Comparison.median(seconds), "s", LIMIT_SECONDS);
    }

    private static void restante(Options options, String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(
                List.of(options.root().resolve("restante").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("./restante " + arguments[0] + " failed");
        }
    }
}
