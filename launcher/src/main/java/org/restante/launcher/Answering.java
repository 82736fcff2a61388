package org.restante.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/** Waits until the portal answers a browser's first request. */
final class Answering {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration STEP = Duration.ofMillis(200);

    private final HttpClient client;

    Answering(SSLContext trust) {
        this.client = HttpClient.newBuilder()
                .sslContext(trust)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
    }

    /**
     * Returns when the address answers with anything but "not found" and server errors.
     *
     * @throws LauncherException if the server ends, refuses the application or takes longer than ten minutes; the
     *     message carries its last lines
     */
    void await(WildFlyServer server, URI address) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(address)) {
            if (!server.isAlive()) {
                throw new LauncherException("WildFly ended while it started. Its last lines (" + server.consoleLog()
                        + "):\n" + server.lastLines(25));
            }
            if (server.refusedApplication()) {
                throw new LauncherException("WildFly refused the application. Its last lines (" + server.consoleLog()
                        + "):\n" + server.lastLines(25));
            }
            if (System.nanoTime() > end) {
                throw new LauncherException("The portal does not answer after ten minutes. WildFly's last lines ("
                        + server.consoleLog() + "):\n" + server.lastLines(25));
            }
            pause();
        }
    }

    private boolean answers(URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status < 400;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STEP.toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static LauncherException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new LauncherException("Interrupted", e);
    }
}
