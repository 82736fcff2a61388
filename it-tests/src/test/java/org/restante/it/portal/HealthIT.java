package org.restante.it.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restante.launcher.Portal;

/** A load balancer and a person on call learn which part is not well, and nothing that is nobody's business. */
@ExtendWith(TestPortal.class)
class HealthIT {

    private final Portal portal;
    private final Management management;

    HealthIT(Portal portal) {
        this.portal = portal;
        management = new Management(portal);
    }

    @Test
    void shouldBeReadyWithEachCheckByName() throws Exception {
        patiently().until(() -> management.get("/health/ready").statusCode() == 200);
        for (String name : new String[] {"database", "keystore", "outbox", "argon2"}) {
            assertThat(management.check(name)).as(name).isEqualTo("UP");
        }
    }

    @Test
    void shouldSayThatTheDatabaseIsAwayAndComeBackByItself() throws Exception {
        portal.database().stop();
        try {
            patiently().until(() -> management.check("database").equals("DOWN"));
            HttpResponse<String> ready = management.get("/health/ready");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body())
                    .doesNotContain(
                            "jdbc:", "password", "portal_app", portal.data().toString());
            assertThat(management.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(management.check("keystore")).isEqualTo("UP");
            shouldNameAReferenceThatIsInTheLog();
        } finally {
            portal.database().start();
        }
        patiently().until(() -> management.get("/health/ready").statusCode() == 200);
        assertThat(management.check("database")).isEqualTo("UP");
    }

    @Test
    void shouldSayThatTheKeystoreIsGone() throws Exception {
        patiently().until(() -> management.check("keystore").equals("UP"));
        Path keystore = portal.data().resolve("keystore").resolve("master.p12");
        Path away = keystore.resolveSibling("away.p12");
        Files.move(keystore, away, StandardCopyOption.ATOMIC_MOVE);
        try {
            patiently().until(() -> management.check("keystore").equals("DOWN"));
            assertThat(management.check("database")).isEqualTo("UP");
            assertThat(management.get("/health/live").statusCode()).isEqualTo(200);
        } finally {
            Files.move(away, keystore, StandardCopyOption.ATOMIC_MOVE);
        }
        patiently().until(() -> management.check("keystore").equals("UP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/ready", "/health/live", "/metrics", "/management"})
    void shouldShowNothingOfThisToThePublic(String path) throws Exception {
        assertThat(publicly(path).statusCode()).isEqualTo(404);
    }

    // With the database away, a pickup link cannot be looked up: an error that a person sees and tells.
    private void shouldNameAReferenceThatIsInTheLog() throws Exception {
        HttpResponse<String> page = publicly("/p/00000000000000000000000000");
        assertThat(page.statusCode()).isEqualTo(500);
        Matcher reference = Pattern.compile("<code>([0-9a-z]{10})</code>").matcher(page.body());
        assertThat(reference.find()).as(page.body()).isTrue();
        assertThat(page.headers().firstValue("X-Request-Id")).contains(reference.group(1));
        patiently()
                .until(() -> logs("server.log")
                        .anyMatch(line -> line.contains("request=" + reference.group(1)) && line.contains(" ERROR ")));
        patiently()
                .until(() -> logs("access.log")
                        .anyMatch(line -> line.endsWith("request=" + reference.group(1))
                                && line.contains("path=/p/[REDACTED] ")));
    }

    private Stream<String> logs(String name) throws Exception {
        return Files.readAllLines(portal.data().resolve("wildfly/log").resolve(name)).stream();
    }

    private HttpResponse<String> publicly(String path) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().sslContext(AnyCertificate.trusting()).build();
        URI address = URI.create("https://localhost:" + portal.portalUrl().getPort() + path);
        return client.send(
                HttpRequest.newBuilder(address)
                        .header("X-Request-Id", "chosen-by-a-stranger")
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(300));
    }
}
