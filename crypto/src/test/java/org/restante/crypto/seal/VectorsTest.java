package org.restante.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.restante.crypto.CryptoException;
import org.restante.crypto.MalformedMessageException;
import org.restante.crypto.NoRecipientException;
import org.restante.crypto.NotAuthenticException;
import org.restante.crypto.UnsupportedFormatException;
import org.restante.crypto.internal.Hashes;
import org.restante.crypto.key.PrivateKeyHandle;
import org.restante.crypto.key.SecretKeyHandle;
import org.restante.crypto.password.PassphraseKey;
import org.restante.crypto.token.Ticket;

/** Every vector ends as it says; every valid one that can be made again is made again byte for byte. */
class VectorsTest {
    private static final Map<Class<? extends CryptoException>, String> EXPECTATIONS = Map.of(
            NoRecipientException.class, "no-recipient",
            NotAuthenticException.class, "not-authentic",
            MalformedMessageException.class, "malformed",
            UnsupportedFormatException.class, "unsupported");

    static List<Vector> vectors() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(VectorsTest.class.getResource("/vectors/sealed-message"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(VectorsTest::read)
                    .toList();
        }
    }

    @Test
    void shouldHaveVectorsOfEveryKindAndEnding() throws IOException, URISyntaxException {
        assertThat(vectors()).hasSizeGreaterThan(20);
        assertThat(vectors().stream().map(v -> v.text("operation")))
                .contains("open-part", "unwrap-hpke", "unwrap-pending");
        assertThat(vectors().stream().map(v -> v.text("expect")))
                .contains("success", "no-recipient", "not-authentic", "malformed", "unsupported");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void shouldEndAsItSays(Vector vector) {
        switch (vector.text("operation")) {
            case "open-part" -> assertEnds(vector, () -> openPart(vector));
            case "unwrap-hpke" -> assertEnds(vector, () -> unwrapHpke(vector));
            case "unwrap-pending" -> assertEnds(vector, () -> unwrapPending(vector));
            default -> throw new AssertionError("No such operation: " + vector.text("operation"));
        }
    }

    private static void assertEnds(Vector vector, ThrowingCallable operation) {
        CryptoException thrown = catchThrowableOfType(CryptoException.class, operation);
        String ending = thrown == null ? "success" : EXPECTATIONS.get(thrown.getClass());
        assertThat(ending).as(vector.name()).isEqualTo(vector.text("expect"));
        if (thrown instanceof NotAuthenticException notAuthentic) {
            assertThat(notAuthentic.reason().name()).as(vector.name()).isEqualTo(vector.text("reason"));
        }
    }

    private static void openPart(Vector vector) throws IOException {
        SealingContext place = new SealingContext(vector.id("tenant"), vector.id("message"), vector.id("part"));
        byte[] sealed = vector.has("sealed") ? vector.edited("sealed") : seal(vector, place);
        ByteArrayOutputStream opened = new ByteArrayOutputStream();
        try (SecretKeyHandle key = SecretKeyHandle.of(vector.bytes("content-key"))) {
            PartOpener.open(place, key, vector.number("segments"), new ByteArrayInputStream(sealed), opened);
        }
        assertThat(opened.toByteArray()).isEqualTo(vector.plaintext());
        assertThat(seal(vector, place)).isEqualTo(sealed);
        assertThat(PartOpener.headerDigest(sealed)).isEqualTo(vector.bytes("header-digest"));
        assertThat(Hashes.sha256(sealed)).isEqualTo(vector.bytes("sealed-sha256"));
    }

    private static byte[] seal(Vector vector, SealingContext place) throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (SecretKeyHandle key = SecretKeyHandle.of(vector.bytes("content-key"))) {
            byte[] salt = vector.bytes("salt");
            PartSealer.seal(place, key, salt, new ByteArrayInputStream(vector.plaintext()), sealed);
        }
        return sealed.toByteArray();
    }

    // HPKE draws a fresh encapsulated key on each wrap, so these are parsed and encoded again, not wrapped again.
    private static void unwrapHpke(Vector vector) {
        byte[] bytes = vector.edited("wrapped");
        WrappedKey wrapped = WrappedKey.parse(bytes);
        try (PrivateKeyHandle privateKey = PrivateKeyHandle.of(vector.bytes("private-key"));
                SecretKeyHandle key = HpkeKeyWrap.unwrap(privateKey, wrapped, wrapContext(vector))) {
            assertThat(key.copyBytes()).isEqualTo(vector.bytes("content-key"));
            assertThat(Hashes.sha256(privateKey.publicKey())).isEqualTo(vector.bytes("public-key-sha256"));
        }
        assertThat(wrapped.encode()).isEqualTo(bytes);
    }

    private static void unwrapPending(Vector vector) {
        byte[] bytes = vector.edited("wrapped");
        WrappedKey wrapped = WrappedKey.parse(bytes);
        try (PendingKey pending = pendingKey(vector, wrapped);
                SecretKeyHandle key = PendingKeyWrap.unwrap(pending, wrapped, wrapContext(vector))) {
            assertThat(key.copyBytes()).isEqualTo(vector.bytes("content-key"));
            assertThat(pending.copyBytes()).isEqualTo(vector.bytes("pending-key"));
            assertThat(PendingKeyWrap.wrap(pending, key, wrapContext(vector), vector.bytes("nonce"))
                            .encode())
                    .isEqualTo(bytes);
        }
    }

    private static PendingKey pendingKey(Vector vector, WrappedKey wrapped) {
        String typed = new String(vector.bytes("passphrase"), StandardCharsets.UTF_8);
        Ticket ticket = Ticket.parse(vector.text("ticket")).orElseThrow();
        try (SecretKeyHandle tenantKey = SecretKeyHandle.of(vector.bytes("tenant-pending-key"));
                PassphraseKey passphrase = PassphraseKey.derive(typed, wrapped.passphraseParameters())) {
            return PendingKey.derive(
                    tenantKey, vector.id("delivered-message"), vector.id("recipient"), ticket, passphrase);
        }
    }

    private static WrapContext wrapContext(Vector vector) {
        return new WrapContext(
                vector.id("tenant"),
                vector.id("message"),
                vector.id("recipient"),
                vector.number("key-version"),
                vector.bytes("header-digest"));
    }

    private static Vector read(Path file) {
        try {
            return Vector.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
