package org.restante.crypto.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeystoreKeySourceTest {
    private static final char[] PASSWORD = "keystore-password".toCharArray();
    private static final UUID TENANT = new UUID(7, 8);

    @TempDir
    Path directory;

    @Test
    void shouldKeepAKeyForEachTenant() throws IOException {
        KeystoreKeySource source = source();
        assertThat(source.tenantMasterKey(TENANT)).isEmpty();
        source.create(TENANT);
        source.create(new UUID(7, 9));
        byte[] key = key(source, TENANT);
        assertThat(key).hasSize(32);
        assertThat(key(source(), TENANT)).isEqualTo(key);
        assertThat(key(source(), new UUID(7, 9))).isNotEqualTo(key);
        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(key, StandardCharsets.ISO_8859_1));
    }

    @Test
    void shouldFindATenantThatAnotherProcessMade() {
        KeystoreKeySource server = source();
        assertThat(server.tenantMasterKey(TENANT)).isEmpty();
        source().create(TENANT);
        assertThat(server.tenantMasterKey(TENANT)).isPresent();
    }

    @Test
    void shouldNeverOverwriteAKey() {
        source().create(TENANT);
        byte[] key = key(source(), TENANT);
        assertThatIllegalStateException().isThrownBy(() -> source().create(TENANT));
        assertThat(key(source(), TENANT)).isEqualTo(key);
    }

    @Test
    void shouldLoseNoKeyWhenSeveralAreMadeAtOnce() throws Exception {
        KeystoreKeySource source = source();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> tasks = IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<Void>) () -> {
                        source.create(new UUID(1, i));
                        return null;
                    })
                    .toList();
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(IntStream.range(0, 8).mapToObj(i -> source().tenantMasterKey(new UUID(1, i))))
                .allMatch(java.util.Optional::isPresent);
    }

    @Test
    void shouldRefuseAWrongPasswordAndADamagedFile() throws IOException {
        source().create(TENANT);
        assertThatIllegalStateException()
                .isThrownBy(() -> new KeystoreKeySource(file(), "another".toCharArray()))
                .withMessageNotContaining("another");
        byte[] bytes = Files.readAllBytes(file());
        bytes[bytes.length / 2] ^= 1;
        Files.write(file(), bytes);
        assertThatIllegalStateException().isThrownBy(() -> source().tenantMasterKey(TENANT));
    }

    @Test
    void shouldLeaveNoTemporaryFile() throws IOException {
        source().create(TENANT);
        try (var files = Files.list(directory)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("keys.p12", "keys.p12.lock");
        }
    }

    private Path file() {
        return directory.resolve("keys.p12");
    }

    private KeystoreKeySource source() {
        return new KeystoreKeySource(file(), PASSWORD);
    }

    private static byte[] key(KeystoreKeySource source, UUID tenant) {
        try (SecretKeyHandle key = source.tenantMasterKey(tenant).orElseThrow()) {
            return key.copyBytes();
        }
    }
}
