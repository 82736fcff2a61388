package org.restante.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostBasedAccessTest {
    @TempDir
    Path data = Path.of("");

    @Test
    void shouldReplaceWhatTrustsAnyone() throws IOException {
        Path rules = data.resolve("pg_hba.conf");
        Files.writeString(
                rules, "local all all trust\nhost all all 0.0.0.0/0 trust\nhost replication all ::1/128 md5\n");

        HostBasedAccess.write(data);

        assertThat(Files.readAllLines(rules).stream().filter(line -> !line.startsWith("#")))
                .containsExactly("host all all 127.0.0.1/32 scram-sha-256");
    }
}
