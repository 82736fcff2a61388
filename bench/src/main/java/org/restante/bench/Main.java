package org.restante.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.restante.bench.Options.Section;

/** Measures, prints a table, and ends with 0 when every limit is reached, with 1 when one is missed, with 2 when it fails. */
final class Main {
    private Main() {}

    /** Takes {@code --quick} and names of sections. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        try {
            Path root = Path.of(System.getProperty("restante.home", ".")).toAbsolutePath();
            return run(Options.parse(root, arguments)) ? 0 : 1;
        } catch (IllegalArgumentException usage) {
            System.err.println(usage.getMessage());
        } catch (Exception failed) {
            failed.printStackTrace();
        }
        return 2;
    }

    private static boolean run(Options options) throws Exception {
        System.out.printf(
                Locale.ROOT,
                "Java %s, %d processors%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        Table table = new Table(System.out);
        if (options.asksFor(Section.FORMAT)) {
            FormatSection.run(options, table);
        }
        if (options.needsPortal()) {
            onPortal(options, table);
        }
        return table.passed();
    }

    private static void onPortal(Options options, Table table) throws Exception {
        Path work = options.root().resolve("bench/target/work");
        deleteTree(work);
        Path data = work.resolve("data");
        try (Server server = Server.start(BenchInstallation.make(options.root(), work), data)) {
            Pickup pickup = Pickup.send(server);
            server.holdMails();
            if (options.asksFor(Section.HEAP)) {
                new HeapSection(options, server).run(table);
            }
            if (options.asksFor(Section.DATABASE)) {
                DatabaseSection.run(options, server, table);
            }
            if (options.asksFor(Section.HTTP)) {
                new HttpSection(options, server, table).run(pickup);
            }
        }
        if (options.asksFor(Section.START)) {
            StartSection.run(options, data, table);
        }
        deleteTree(work);
    }

    private static void deleteTree(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
