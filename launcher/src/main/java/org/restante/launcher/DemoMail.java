package org.restante.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.restante.crypto.token.TimeOrderedId;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A mail server on loopback that takes every mail, over STARTTLS only, and delivers it into a directory: one file per
 * mail and recipient, byte for byte as it came, in the order of the names.
 */
public final class DemoMail implements AutoCloseable {
    private static final int MAX_MESSAGE_BYTES = 30 * 1024 * 1024;

    private final Path inbox;
    private final int port;
    private final SSLContext tls;
    private final Clock clock;
    private @Nullable SMTPServer server;

    DemoMail(Path inbox, int port, SSLContext tls, Clock clock) throws IOException {
        this.inbox = PrivateFiles.directory(inbox);
        this.port = port;
        this.tls = tls;
        this.clock = clock;
    }

    /** Opens the port. A file named {@code paused} in the directory makes the server refuse for now (451). */
    public synchronized void start() {
        if (server == null) {
            SMTPServer fresh = SMTPServer.port(port)
                    .bindAddress(InetAddress.getLoopbackAddress())
                    .hostName("localhost")
                    .softwareName("demo")
                    .maxMessageSize(MAX_MESSAGE_BYTES)
                    .enableTLS()
                    .requireTLS()
                    .startTlsSocketFactory(tls)
                    .simpleMessageListener(new Delivery())
                    .build();
            fresh.start();
            server = fresh;
        }
    }

    /** Closes the port: a sender's connection is refused until {@link #start}. */
    public synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /** Where the mails are. */
    public Path inbox() {
        return inbox;
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        stop();
    }

    private final class Delivery implements SimpleMessageListener {
        @Override
        public boolean accept(String from, String recipient) {
            return !Files.exists(inbox.resolve("paused"));
        }

        @Override
        public void deliver(String from, String recipient, InputStream mail) throws IOException {
            String name = TimeOrderedId.next(clock).toString();
            Path arriving = inbox.resolve(name + ".new");
            Files.copy(mail, arriving);
            Files.move(arriving, inbox.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
