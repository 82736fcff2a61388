package org.restante.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;

/**
 * The TCP ports of one try-out, on loopback. A port is kept from one start to the next as long as it is free, so that
 * links in old mails stay valid.
 */
final class Ports {
    private final Path file;
    private final Properties kept = new Properties();
    private final Set<Integer> chosen = new HashSet<>();

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
        int port = before > 0 && isFree(before) ? before : isFree(preferred) ? preferred : anyFree();
        return keep(name, port);
    }

    /**
     * Exactly this port.
     *
     * @throws LauncherException if it is taken
     */
    int insist(String name, int port) throws IOException {
        if (!isFree(port)) {
            throw new LauncherException("Port " + port + " is taken. Choose another with --port N.");
        }
        return keep(name, port);
    }

    private int keep(String name, int port) throws IOException {
        chosen.add(port);
        kept.setProperty(name, Integer.toString(port));
        StringWriter text = new StringWriter();
        kept.store(text, null);
        PrivateFiles.write(file, text.toString());
        return port;
    }

    private boolean isFree(int port) {
        if (chosen.contains(port)) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int anyFree() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
