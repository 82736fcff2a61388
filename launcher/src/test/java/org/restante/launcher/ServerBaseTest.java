package org.restante.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerBaseTest {
    @TempDir
    Path temp = Path.of("");

    @Test
    void shouldEndAServerThatOutlivedItsLauncher() throws Exception {
        Process orphan = sleepingIn(temp.toString());
        pid(orphan);

        new ServerBase(temp).stopOrphan();

        assertThat(orphan.isAlive()).isFalse();
    }

    @Test
    void shouldLeaveAProcessAloneThatGotTheNumberLater() throws Exception {
        Process other = sleepingIn("elsewhere");
        pid(other);
        try {
            new ServerBase(temp).stopOrphan();

            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void shouldTellARefusedApplication() throws IOException {
        Path deployments = Files.createDirectory(temp.resolve("deployments"));
        ServerBase base = new ServerBase(temp);
        assertThat(base.refusedApplication()).isFalse();

        Files.createFile(deployments.resolve("restante.ear.failed"));

        assertThat(base.refusedApplication()).isTrue();
    }

    private static Process sleepingIn(String place) throws IOException {
        return new ProcessBuilder("sh", "-c", "read line; exit 0", place).start();
    }

    private void pid(Process process) throws IOException {
        Files.writeString(temp.resolve("pid"), Long.toString(process.pid()));
    }
}
