package org.restante.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.Reader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restante.it.portal.AnyCertificate;
import org.restante.it.portal.TestPortal;
import org.restante.launcher.Portal;

/** TLS 1.2 and 1.3 with forward secrecy and authenticated encryption, and nothing else; plain HTTP only leads there. */
@ExtendWith(TestPortal.class)
class TransportIT {

    private static final int TLS_1_0 = 0x0301;
    private static final int TLS_1_1 = 0x0302;
    private static final int TLS_1_2 = 0x0303;
    private static final int ECDHE_RSA_AES_128_GCM = 0xC02F;
    private static final int ECDHE_ECDSA_AES_128_GCM = 0xC02B;
    private static final List<Integer> STRONG = List.of(ECDHE_RSA_AES_128_GCM, ECDHE_ECDSA_AES_128_GCM);

    private final Portal portal;

    TransportIT(Portal portal) {
        this.portal = portal;
    }

    @Test
    void shouldSpeakCurrentTls() throws Exception {
        for (String version : List.of("TLSv1.3", "TLSv1.2")) {
            try (SSLSocket socket = (SSLSocket) AnyCertificate.trusting()
                    .getSocketFactory()
                    .createSocket(InetAddress.getByName("127.0.0.1"), port())) {
                socket.setEnabledProtocols(new String[] {version});
                socket.startHandshake();
                assertThat(socket.getSession().getProtocol()).isEqualTo(version);
                assertThat(socket.getSession().getCipherSuite()).containsAnyOf("GCM", "POLY1305");
            }
        }
        assertThat(ClientHello.of(TLS_1_2, STRONG).isAnswered(port())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x0300, TLS_1_0, TLS_1_1})
    void shouldRefuseOldVersions(int version) throws Exception {
        // With suites that an old client would offer, and with those that the portal likes.
        assertThat(ClientHello.of(version, List.of(0x002F, 0x0035, 0xC013, 0xC014))
                        .isAnswered(port()))
                .isFalse();
        assertThat(ClientHello.of(version, STRONG).isAnswered(port())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0000, // no encryption
                0x0005, // RC4
                0x000A, // triple DES
                0x002F,
                0x009C,
                0x009D, // key transport by RSA
                0x0033,
                0x009E, // finite-field Diffie-Hellman
                0xC013,
                0xC014,
                0xC009,
                0xC027,
                0xC028 // CBC
            })
    void shouldRefuseWeakSuites(int suite) throws Exception {
        assertThat(ClientHello.of(TLS_1_2, List.of(suite)).isAnswered(port())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /message/sent?a=b", "POST /login", "HEAD /p/aaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void shouldLeadFromHttpToItsOwnAddress(String request) throws Exception {
        Answer answer =
                overHttp(request + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        assertThat(answer.status()).isIn(301, 302, 307, 308);
        String path = request.split(" ")[1];
        assertThat(answer.header("Location")).contains(portal.portalUrl() + path);
        assertThat(answer.headers()).doesNotContainKeys("set-cookie", "server", "strict-transport-security");
        assertThat(answer.body()).doesNotContain("evil");
    }

    private Answer overHttp(String request) throws Exception {
        Properties ports = new Properties();
        try (Reader file = Files.newBufferedReader(portal.data().resolve("ports.properties"))) {
            ports.load(file);
        }
        try (Socket socket =
                new Socket(InetAddress.getByName("127.0.0.1"), Integer.parseInt(ports.getProperty("http")))) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return Answer.parse(in.readAllBytes());
        }
    }

    private int port() {
        return portal.portalUrl().getPort();
    }
}
