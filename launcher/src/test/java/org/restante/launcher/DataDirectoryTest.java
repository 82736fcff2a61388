package org.restante.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path temp = Path.of("");

    @Test
    void shouldRefuseADirectoryInUseAndNameTheProcess() throws IOException {
        try (DataDirectory first = DataDirectory.take(temp.resolve("data"))) {
            assertThatThrownBy(() -> DataDirectory.take(first.root()))
                    .isInstanceOf(LauncherException.class)
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void shouldGiveItAwayAgainAfterClosing() throws IOException {
        DataDirectory.take(temp.resolve("data")).close();

        try (DataDirectory again = DataDirectory.take(temp.resolve("data"))) {
            assertThat(again.root()).isDirectory();
        }
        assertThat(DataDirectory.user(temp.resolve("data"))).isEmpty();
    }

    @Test
    void shouldNotTrustThePidFileOfADeadLauncher() throws IOException {
        Path data = Files.createDirectory(temp.resolve("data"));
        Files.createFile(data.resolve("lock"));
        Files.writeString(
                data.resolve("pid"), Long.toString(ProcessHandle.current().pid()));

        assertThat(DataDirectory.user(data)).isEmpty();
    }

    @Test
    void shouldLetNobodyElseRead() throws IOException {
        Path data = temp.resolve("data");
        DataDirectory.take(data).close();
        Secrets secrets = new Secrets(data.resolve("secrets"));
        secrets.password("a");

        assertThat(Files.getPosixFilePermissions(data)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(secrets.file("a")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void shouldFindSecretsAgainAndMakeEachItsOwn() throws IOException {
        Secrets secrets = new Secrets(temp.resolve("secrets"));
        String first = secrets.readablePassword("first");

        assertThat(first).matches("([0-9a-z]{4}-){3}[0-9a-z]{4}");
        assertThat(new Secrets(temp.resolve("secrets")).readablePassword("first"))
                .isEqualTo(first);
        assertThat(secrets.readablePassword("second")).isNotEqualTo(first);
    }
}
