package org.restante.it.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restante.launcher.Portal;

/** What a stranger sends is refused by its announced size: each answer comes although not one byte of body was sent. */
@ExtendWith(TestPortal.class)
class FloodIT {

    private static final int PATIENCE_MILLIS = 15_000;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String UPLOAD = "multipart/form-data; boundary=x";
    private static final String SEVEN_MIB = "Content-Length: " + (7 << 20);
    private static final String NINETY_MIB = "Content-Length: " + (90 << 20);

    private final URI portal;

    FloodIT(Portal portal) {
        this.portal = portal.portalUrl();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/verify", "/login", "/message/compose", "/message/draft", "/pickup/reply-submit?d=x", "/"})
    void shouldRefuseALargeForm(String path) throws Exception {
        assertThat(status("POST", path, FORM, SEVEN_MIB)).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/verify", "/message/compose", "/p/unknown"})
    void shouldRefuseABodyWithoutALength(String path) throws Exception {
        assertThat(status("POST", path, FORM, "Transfer-Encoding: chunked")).isEqualTo(411);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pickup/reply-submit", "/pickup/reply-submit?d=0190a5b0-0000-7000-8000-000000000000"})
    void shouldNotReadAReplyToNothing(String path) throws Exception {
        assertThat(status("POST", path, UPLOAD, NINETY_MIB)).isEqualTo(404);
    }

    @Test
    void shouldNotReadAFileOfAStranger() throws Exception {
        assertThat(status("PUT", "/message/attachment?draft=x", "application/pdf", NINETY_MIB))
                .isEqualTo(401);
    }

    @Test
    void shouldStillTakeAnOrdinaryLook() throws Exception {
        assertThat(status("GET", "/verify", "", "Accept: text/html")).isEqualTo(200);
    }

    /** Sends the head of a request and nothing else, over HTTP/1.1. */
    private int status(String method, String path, String type, String header) throws IOException {
        try (SSLSocket socket = (SSLSocket)
                AnyCertificate.trusting().getSocketFactory().createSocket(portal.getHost(), portal.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String head = method + " " + path + " HTTP/1.1\r\nHost: " + portal.getAuthority() + "\r\n"
                    + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n") + header + "\r\n\r\n";
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return statusIn(socket.getInputStream());
        }
    }

    private static int statusIn(InputStream answer) throws IOException {
        String start = new String(answer.readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
        assertThat(start).startsWith("HTTP/1.1 ");
        return Integer.parseInt(start.substring("HTTP/1.1 ".length()));
    }
}
