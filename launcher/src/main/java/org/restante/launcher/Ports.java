package org.restante.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The TCP ports of one try-out, on loopback. A port is kept from one start to the next as long as it is free, so that
 * links in old mails stay valid; until this is closed no other try-out chooses it.
 */
final class Ports implements AutoCloseable {
    private final Path file;
    private final Properties kept = new Properties();
    private final List<PortReservation> reserved = new CopyOnWriteArrayList<>();

    Ports(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
        }
    }

    /** The kept port if it is free, else the preferred one if that is free, else any. */
    int choose(String name, int preferred) throws IOException {
        int before = Integer.parseInt(kept.getProperty(name, "0"));
        Optional<PortReservation> same = before > 0 ? PortReservation.of(before) : Optional.empty();
        return keep(name, same.or(() -> PortReservation.of(preferred)).orElseGet(PortReservation::any));
    }

    /**
     * Exactly this port.
     *
     * @throws LauncherException if it is taken
     */
    int insist(String name, int port) throws IOException {
        return keep(
                name,
                PortReservation.of(port)
                        .orElseThrow(() ->
                                new LauncherException("Port " + port + " is taken. Choose another with --port N.")));
    }

    /** Others may choose them from now on. */
    @Override
    public void close() {
        reserved.forEach(PortReservation::close);
    }

    private int keep(String name, PortReservation port) throws IOException {
        reserved.add(port);
        kept.setProperty(name, Integer.toString(port.port()));
        StringWriter text = new StringWriter();
        kept.store(text, null);
        PrivateFiles.write(file, text.toString());
        return port.port();
    }
}
