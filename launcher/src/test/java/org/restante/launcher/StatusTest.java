package org.restante.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusTest {
    private static final String DOWN =
            "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"keystore\",\"status\":\"UP\",\"data\":"
                    + "{\"keys\":1}},{\"name\":\"database\",\"status\":\"DOWN\",\"data\":{\"reachable\":false}}]}";

    @TempDir
    private Path data;

    @Test
    void shouldNameTheChecksThatAreDown() {
        assertThat(Status.inWords(503, DOWN)).isEqualTo("not ready: database");
        assertThat(Status.inWords(200, DOWN.replace("DOWN", "UP"))).isEqualTo("ready");
        assertThat(Status.inWords(404, "")).isEqualTo("not ready (status 404)");
    }

    @Test
    void shouldTellVersionAddressAndPorts() throws Exception {
        Files.writeString(
                data.resolve("restante.json"),
                "{\"portal\":\"https://localhost:8443\",\"accounts\":[{\"email\":\"a\",\"password\":\"secret\"}],\"pid\":1,"
                        + "\"version\":\"1.2\",\"ports\":{\"https\":8443,\"management\":1}}");
        assertThat(Status.of(data).lines())
                .containsExactly(
                        "Portal      https://localhost:8443",
                        "Version     1.2",
                        "Ports       https 8443, management 1",
                        "Health      does not answer on http://127.0.0.1:1/health/ready");
    }

    @Test
    void shouldSayWhenItIsStillStarting() throws Exception {
        assertThat(Status.of(data).lines()).hasSize(1);
    }
}
