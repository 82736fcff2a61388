package org.restante.common.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaRepositoryTest {

    @Test
    void shouldNeedTheNewestMigration() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../db/migrations"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("V"))
                            .map(name -> name.substring(1, name.indexOf("__")))
                            .max(String::compareTo))
                    .contains(SchemaRepository.NEWEST);
        }
    }
}
