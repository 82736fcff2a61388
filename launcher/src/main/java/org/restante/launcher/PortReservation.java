package org.restante.launcher;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/**
 * A TCP port on loopback that no other launcher takes, from its choice to the end of whatever listens there: between a look
 * and the server's own bind half a minute may pass.
 *
 * <p>The UDP port of the same number stands for it. The kernel gives that to one process, whoever runs it, and takes it back
 * however the process ends; nothing of ours speaks UDP.
 */
final class PortReservation implements AutoCloseable {
    // Below the ports that the kernel gives to clients, which may be taken at any moment (32768 and above on Linux).
    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;

    private final DatagramSocket mark;

    private PortReservation(DatagramSocket mark) {
        this.mark = mark;
    }

    /** This port, unless somebody listens there or another launcher has it. */
    static Optional<PortReservation> of(int port) {
        DatagramSocket mark;
        try {
            mark = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            return Optional.empty();
        }
        if (!isListenedTo(port)) {
            return Optional.of(new PortReservation(mark));
        }
        mark.close();
        return Optional.empty();
    }

    /**
     * The first port that is free.
     *
     * @throws LauncherException if there is none
     */
    static PortReservation any() {
        for (int port = FIRST; port <= LAST; port++) {
            Optional<PortReservation> free = of(port);
            if (free.isPresent()) {
                return free.get();
            }
        }
        throw new LauncherException("No port from " + FIRST + " to " + LAST + " is free on this machine.");
    }

    int port() {
        return mark.getLocalPort();
    }

    @Override
    public void close() {
        mark.close();
    }

    private static boolean isListenedTo(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // Connections that were closed a moment ago are in nobody's way.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
