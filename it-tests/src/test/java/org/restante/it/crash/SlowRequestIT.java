package org.restante.it.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.restante.it.portal.TestPortal;
import org.restante.launcher.Portal;

/** Five hundred connections that dawdle; a person who comes by meanwhile is served as if they were not there. */
@ExtendWith(TestPortal.class)
class SlowRequestIT {
    private static final int MANY = 500;
    private static final int ROUNDS = 3;
    private static final Duration SOON = Duration.ofSeconds(10);
    /** Larger than what the kernel takes off the server's hands, and anybody may ask for it. */
    private static final String LARGE = "/jakarta.faces.resource/components.js?ln=primefaces";

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    private final URI portal;
    private final String host;

    SlowRequestIT(Portal portal) {
        this.portal = portal.portalUrl();
        this.host = "Host: " + portal.portalUrl().getAuthority() + "\r\n";
    }

    @Test
    void shouldServeOthersWhileHeadersTrickle() throws Exception {
        try (SlowClients slow = new SlowClients(portal).say(MANY, "GET /login HTTP/1.1\r\n" + host + "X-Slow: ")) {
            for (int round = 0; round < ROUNDS; round++) {
                slow.trickle();
                shouldServeOthers();
            }
            await().atMost(Duration.ofSeconds(40))
                    .pollDelay(Duration.ofSeconds(1))
                    .until(() -> {
                        slow.trickle();
                        return slow.cut() > 0;
                    });
        }
    }

    @Test
    void shouldServeOthersWhileFormsTrickle() throws Exception {
        String head = "POST /login HTTP/1.1\r\n" + host + FORM + "Content-Length: 1000\r\n\r\naddress=";
        try (SlowClients slow = new SlowClients(portal).say(MANY, head)) {
            for (int round = 0; round < ROUNDS; round++) {
                slow.trickle();
                shouldServeOthers();
            }
        }
    }

    @Test
    void shouldServeOthersWhileNobodyReads() throws Exception {
        assertThat(new Caller(portal).get(LARGE).require(200).body()).hasSizeGreaterThan(500_000);
        try (SlowClients slow = new SlowClients(portal).say(MANY, "GET " + LARGE + " HTTP/1.1\r\n" + host + "\r\n")) {
            for (int round = 0; round < ROUNDS; round++) {
                shouldServeOthers();
            }
            assertThat(slow.cut()).isZero();
        }
    }

    @Test
    void shouldServeOthersWhileNobodySpeaks() throws Exception {
        try (SlowClients slow = new SlowClients(portal).connectOnly(MANY)) {
            shouldServeOthers();
            assertThat(slow.cut()).isZero();
        }
    }

    private void shouldServeOthers() {
        Caller other = new Caller(portal);
        HttpRequest look = other.request("/login").timeout(SOON).build();
        assertThat(other.send(look).status()).isEqualTo(200);
    }
}
