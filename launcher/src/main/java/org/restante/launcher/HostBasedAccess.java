package org.restante.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The access rules of the embedded PostgreSQL (pg_hba.conf): loopback, with a password, and nothing else. */
final class HostBasedAccess {
    static final List<String> RULES = List.of(
            "# Everyone proves a password, by SCRAM, over loopback. What no rule names is refused.",
            "host all all 127.0.0.1/32 scram-sha-256");

    private HostBasedAccess() {}

    /** Puts our rules in place of whatever the data directory came with. */
    static void write(Path postgresData) throws IOException {
        Files.write(postgresData.resolve("pg_hba.conf"), RULES);
    }
}
