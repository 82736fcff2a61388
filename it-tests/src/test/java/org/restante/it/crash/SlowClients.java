package org.restante.it.crash;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.restante.it.portal.AnyCertificate;

/** Many connections of somebody who takes their time. */
final class SlowClients implements AutoCloseable {
    private static final int TINY_WINDOW = 2048;

    private final URI portal;
    private final SSLContext tls = AnyCertificate.trusting();
    private final List<Socket> lines = new ArrayList<>();
    private final List<SSLSocket> sockets = new ArrayList<>();
    private int cut;

    SlowClients(URI portal) {
        this.portal = portal;
    }

    /** Connects so many times, and begins to say the same each time. */
    SlowClients say(int connections, String beginning) throws IOException {
        for (int i = 0; i < connections; i++) {
            Socket plain = connect();
            lines.add(plain);
            SSLSocket socket =
                    (SSLSocket) tls.getSocketFactory().createSocket(plain, portal.getHost(), portal.getPort(), false);
            sockets.add(socket);
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
        }
        return this;
    }

    /** Connects so many times, and says nothing at all, not even the first word of TLS. */
    SlowClients connectOnly(int connections) throws IOException {
        for (int i = 0; i < connections; i++) {
            lines.add(connect());
        }
        return this;
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(TINY_WINDOW);
        socket.connect(new InetSocketAddress(portal.getHost(), portal.getPort()), 20_000);
        return socket;
    }

    /** One more byte on each connection that is still there. */
    void trickle() {
        for (SSLSocket socket : sockets) {
            try {
                socket.getOutputStream().write('a');
            } catch (IOException gone) {
                cut++;
            }
        }
    }

    /** How often a byte found its connection gone. */
    int cut() {
        return cut;
    }

    /** Drops the lines without the goodbye of TLS, which would wait for the other side. */
    @Override
    public void close() {
        for (Socket socket : lines) {
            try {
                socket.setSoLinger(true, 0);
                socket.close();
            } catch (IOException gone) {
                cut++;
            }
        }
    }
}
