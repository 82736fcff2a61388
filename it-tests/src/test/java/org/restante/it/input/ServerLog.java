package org.restante.it.input;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.restante.launcher.Portal;

/** What the server wrote into its log since a moment. */
final class ServerLog {

    private static final Pattern STACK_TRACE = Pattern.compile("^\\s+at [\\w.$/@-]+\\(|^Caused by: |Exception in ");

    private final Path file;
    private final long from;

    private ServerLog(Path file, long from) {
        this.file = file;
        this.from = from;
    }

    static ServerLog fromNow(Portal portal) throws IOException {
        Path file = portal.data().resolve("wildfly").resolve("log").resolve("server.log");
        return new ServerLog(file, Files.size(file));
    }

    /** Lines of stack traces; empty when nothing failed. */
    List<String> stackTraces() throws IOException {
        return lines().stream().filter(line -> STACK_TRACE.matcher(line).find()).toList();
    }

    List<String> lines() throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] added = new byte[(int) Math.max(0, log.length() - from)];
            log.seek(from);
            log.readFully(added);
            return new String(added, StandardCharsets.UTF_8).lines().toList();
        }
    }
}
