package org.restante.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** An installation of the bench's own: the server that was built, and a copy of the application with the probe beside it. */
final class BenchInstallation {
    private static final String DESCRIPTOR = "META-INF/application.xml";
    private static final String BEHIND_MODULES = "<library-directory>";
    private static final String MODULE =
            "<module><web><web-uri>bench.war</web-uri><context-root>/bench</context-root></web></module>\n  ";

    private BenchInstallation() {}

    /**
     * Makes it, laid out like a checkout.
     *
     * @param root the checkout whose build is measured
     * @param work where to put it
     */
    static Path make(Path root, Path work) throws IOException {
        Path installation = work.resolve("installation");
        Files.createDirectories(installation.resolve("ear/target"));
        Path server = installation.resolve("wildfly-config");
        Files.deleteIfExists(server);
        Files.createSymbolicLink(server, root.resolve("wildfly-config"));
        pack(
                root.resolve("ear/target/restante.ear"),
                root.resolve("bench-probe/target/bench.war"),
                installation.resolve("ear/target/restante.ear"));
        return installation;
    }

    private static void pack(Path application, Path probe, Path target) throws IOException {
        try (ZipFile from = new ZipFile(application.toFile());
                OutputStream file = Files.newOutputStream(target);
                ZipOutputStream to = new ZipOutputStream(file)) {
            for (ZipEntry entry : from.stream().toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(content(from, entry));
            }
            to.putNextEntry(new ZipEntry("bench.war"));
            to.write(Files.readAllBytes(probe));
        }
    }

    private static byte[] content(ZipFile from, ZipEntry entry) throws IOException {
        byte[] bytes = from.getInputStream(entry).readAllBytes();
        if (!entry.getName().equals(DESCRIPTOR)) {
            return bytes;
        }
        return new String(bytes, StandardCharsets.UTF_8)
                .replace(BEHIND_MODULES, MODULE + BEHIND_MODULES)
                .getBytes(StandardCharsets.UTF_8);
    }
}
