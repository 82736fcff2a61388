package org.restante.it.installation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.restante.launcher.DatabaseAccess;

/** A cluster of the PostgreSQL that this machine has installed, with its tools for backups: what an administrator uses. */
final class SystemPostgres implements Installation.Cluster {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final String PASSWORD = "password-of-a-superuser";

    private final Path programs;
    private final Path root;
    private final int port;

    private SystemPostgres(Path programs, Path root, int port) {
        this.programs = programs;
        this.root = root;
        this.port = port;
    }

    /** The newest one that has all programs; empty when there is none. */
    static Optional<SystemPostgres> find(Path root, int port) throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Stream.of("initdb", "pg_ctl", "pg_dump", "pg_restore")
                            .allMatch(program -> Files.isExecutable(bin.resolve(program))))
                    .max(Comparator.comparingInt(SystemPostgres::version))
                    .map(bin -> new SystemPostgres(bin, root, port));
        }
    }

    /** From a path such as {@code …/15/bin}. */
    private static int version(Path bin) {
        return Integer.parseInt(bin.getName(bin.getNameCount() - 2).toString());
    }

    void start() throws IOException {
        Path password = Files.writeString(root.resolve("superuser"), PASSWORD);
        run(
                Map.of(),
                "initdb",
                "-D",
                data(),
                "-U",
                "postgres",
                "--pwfile=" + password,
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8");
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=";
        run(
                Map.of(),
                "pg_ctl",
                "start",
                "-w",
                "-t",
                "60",
                "-D",
                data(),
                "-l",
                root.resolve("pg.log").toString(),
                "-o",
                options);
    }

    @Override
    public DatabaseAccess superuser(String database) {
        return new DatabaseAccess("jdbc:postgresql://127.0.0.1:" + port + "/" + database, "postgres", PASSWORD);
    }

    /** Runs a program for backups as a role, on a database of this cluster. */
    void run(DatabaseAccess role, String database, String program, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(
                List.of("--host=127.0.0.1", "--port=" + port, "--username=" + role.user(), "--dbname=" + database));
        all.addAll(List.of(arguments));
        run(Map.of("PGPASSWORD", role.password()), program, all.toArray(String[]::new));
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(Path.of(data(), "postmaster.pid"))) {
            run(Map.of(), "pg_ctl", "stop", "-w", "-m", "fast", "-D", data());
        }
    }

    private String data() {
        return root.resolve("cluster").toString();
    }

    private void run(Map<String, String> environment, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses to run as root.
            command.addAll(List.of("unshare", "--user", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile(root, program, ".out");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        if (await(builder.start()) != 0) {
            throw new IllegalStateException(program + ": " + Files.readString(said, StandardCharsets.UTF_8));
        }
    }

    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
