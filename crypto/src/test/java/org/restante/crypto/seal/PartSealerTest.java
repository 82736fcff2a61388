package org.restante.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.restante.crypto.seal.Samples.PLACE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restante.crypto.key.SecretKeyHandle;

class PartSealerTest {
    private static final int SEGMENT = SealedFormat.SEGMENT_LENGTH;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 65535, 65536, 65537, 3 * 65536 - 1, 3 * 65536, 3 * 65536 + 1})
    void shouldOpenWhatItSealed(int length) throws IOException {
        byte[] plaintext = Samples.pattern(length);
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (SecretKeyHandle key = SecretKeyHandle.generate()) {
            SealedPart part = PartSealer.seal(PLACE, key, new ByteArrayInputStream(plaintext), sealed);

            assertThat(part.plaintextLength()).isEqualTo(length);
            assertThat(part.segments()).isEqualTo(Math.max(1, (length + SEGMENT - 1) / SEGMENT));
            assertThat(part.sealedLength()).isEqualTo(sealed.size());
            assertThat(part.headerDigest()).isEqualTo(PartOpener.headerDigest(sealed.toByteArray()));
            ByteArrayOutputStream opened = new ByteArrayOutputStream();
            InputStream in = new ByteArrayInputStream(sealed.toByteArray());
            assertThat(PartOpener.open(PLACE, key, part.segments(), in, opened)).isEqualTo(length);
            assertThat(opened.toByteArray()).isEqualTo(plaintext);
        }
    }

    @Test
    void shouldOpenRandomLengthsFromStreamsThatReadLittleAtATime() {
        Random random = new Random(7);
        for (int round = 0; round < 40; round++) {
            byte[] plaintext = new byte[random.nextInt(4 * SEGMENT)];
            random.nextBytes(plaintext);
            byte[] sealed = Samples.sealed(plaintext);
            ByteArrayOutputStream opened = new ByteArrayOutputStream();
            InputStream slow = readingAtMost(1 + random.nextInt(7000), sealed);
            try (SecretKeyHandle key = Samples.contentKey()) {
                PartOpener.open(PLACE, key, SealedFormat.segments(plaintext.length), slow, opened);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            assertThat(opened.toByteArray()).isEqualTo(plaintext);
        }
    }

    @Test
    void shouldNeverSealTheSameWayTwice() {
        byte[] plaintext = Samples.pattern(100);
        assertThat(Samples.sealed(plaintext)).isNotEqualTo(Samples.sealed(plaintext));
    }

    @Test
    void shouldHoldNoPlaintext() {
        byte[] plaintext = new byte[5000];
        assertThat(new String(Samples.sealed(plaintext), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("\0".repeat(12));
    }

    @Test
    void shouldRefuseAClosedKey() {
        SecretKeyHandle key = SecretKeyHandle.generate();
        key.close();
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        PartSealer.seal(PLACE, key, InputStream.nullInputStream(), OutputStream.nullOutputStream()));
    }

    @Test
    void shouldCountSegmentsAndLengths() {
        assertThat(SealedFormat.HEADER_LENGTH).isEqualTo(120);
        assertThat(SealedFormat.SEALED_SEGMENT_LENGTH).isEqualTo(65552);
        assertThat(SealedFormat.segments(0)).isEqualTo(1);
        assertThat(SealedFormat.segments(1)).isEqualTo(1);
        assertThat(SealedFormat.segments(65536)).isEqualTo(1);
        assertThat(SealedFormat.segments(65537)).isEqualTo(2);
        assertThat(SealedFormat.sealedLength(0)).isEqualTo(136);
        assertThat(SealedFormat.sealedLength(65537)).isEqualTo(120 + 65552 + 17);
    }

    private static InputStream readingAtMost(int length, byte[] bytes) {
        InputStream whole = new ByteArrayInputStream(bytes);
        return new InputStream() {
            @Override
            public int read() throws IOException {
                return whole.read();
            }

            @Override
            public int read(byte[] b, int off, int len) throws IOException {
                return whole.read(b, off, Math.min(len, length));
            }
        };
    }
}
