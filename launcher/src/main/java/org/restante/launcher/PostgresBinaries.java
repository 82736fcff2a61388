package org.restante.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked from the class path once per data directory. */
final class PostgresBinaries {
    private final Path home;
    private final PostgresUser user;

    PostgresBinaries(Path home) throws IOException {
        this.home = home;
        this.user = PostgresUser.find();
    }

    boolean areUnpacked() {
        return Files.exists(home);
    }

    void unpack() throws IOException {
        if (areUnpacked()) {
            return;
        }
        Path fresh = home.resolveSibling(home.getFileName() + ".new");
        PrivateFiles.deleteTree(fresh);
        PrivateFiles.directory(fresh);
        try (InputStream archive = open();
                InputStream plain = new XZCompressorInputStream(new BufferedInputStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(plain)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, fresh);
            }
        }
        Files.move(fresh, home);
    }

    /** Lets PostgreSQL own its data or its log. */
    void own(Path path) throws IOException {
        user.own(path);
    }

    /** Runs one of the programs with success, or throws with what it said. */
    void run(String program, String... arguments) throws IOException {
        Commands.require(program, command(program, arguments), Map.of("LC_ALL", "C"));
    }

    /** Whether one of the programs succeeds. */
    boolean succeeds(String program, String... arguments) throws IOException {
        return Commands.run(command(program, arguments), Map.of("LC_ALL", "C")).exitCode() == 0;
    }

    private List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>(user.prefix());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static InputStream open() {
        String architecture = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        InputStream archive = PostgresBinaries.class.getResourceAsStream("/postgres-linux-" + architecture + ".txz");
        if (archive == null) {
            throw new LauncherException("There is no embedded PostgreSQL for this system ("
                    + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                    + "). Set RESTANTE_DB_URL to a PostgreSQL of your own.");
        }
        return archive;
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("An archive entry lies outside of the archive");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            boolean runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwx------" : "rw-------"));
        }
    }
}
