package org.restante.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.restante.crypto.seal.Samples.assertNotAuthentic;
import static org.restante.crypto.seal.Samples.cut;
import static org.restante.crypto.seal.Samples.flipped;
import static org.restante.crypto.seal.Samples.open;
import static org.restante.crypto.seal.Samples.opened;
import static org.restante.crypto.seal.Samples.segmentStart;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.restante.crypto.CryptoException;
import org.restante.crypto.MalformedMessageException;
import org.restante.crypto.NotAuthenticException.Reason;
import org.restante.crypto.UnsupportedFormatException;
import org.restante.crypto.internal.Bytes;
import org.restante.crypto.key.SecretKeyHandle;

class PartOpenerTest {
    private static final int SEGMENT = SealedFormat.SEGMENT_LENGTH;
    private static final int SEALED_SEGMENT = SealedFormat.SEALED_SEGMENT_LENGTH;
    private static final byte[] PLAINTEXT = Samples.pattern(4 * SEGMENT + 100);
    private static final byte[] SEALED = Samples.sealed(PLAINTEXT);
    private static final int SEGMENTS = 5;

    @Test
    void shouldNoticeEveryFlippedByteOfAShortPart() {
        byte[] sealed = Samples.sealed(Samples.pattern(40));
        for (int offset = 0; offset < sealed.length; offset++) {
            byte[] altered = flipped(sealed, offset);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Class<? extends CryptoException> expected = offset < 4
                    ? MalformedMessageException.class
                    : offset < 8 ? UnsupportedFormatException.class : org.restante.crypto.NotAuthenticException.class;
            assertThatExceptionOfType(expected).as("byte %d", offset).isThrownBy(() -> open(altered, 1, out));
            assertThat(out.size()).as("byte %d", offset).isZero();
        }
    }

    @Test
    void shouldNoticeEveryLengthThatAShortPartIsCutTo() {
        byte[] sealed = Samples.sealed(Samples.pattern(40));
        for (int length = 0; length < sealed.length; length++) {
            byte[] altered = cut(sealed, length);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThatExceptionOfType(CryptoException.class)
                    .as("length %d", length)
                    .isThrownBy(() -> open(altered, 1, out));
            assertThat(out.size()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4})
    void shouldNoticeAnAlteredSegmentAndWriteOnlyWhatStandsBeforeIt(int segment) {
        byte[] altered = flipped(SEALED, segmentStart(segment) + 50);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertNotAuthentic(Reason.SEGMENT_ALTERED, () -> open(altered, SEGMENTS, out));
        assertThat(out.toByteArray()).isEqualTo(Arrays.copyOf(PLAINTEXT, segment * SEGMENT));
    }

    @Test
    void shouldNoticeAnAlteredTag() {
        byte[] altered = flipped(SEALED, segmentStart(1) - 1);
        assertNotAuthentic(Reason.SEGMENT_ALTERED, () -> opened(altered, SEGMENTS));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void shouldNoticeThatThePartEndsBetweenSegments(int segments) {
        byte[] altered = cut(SEALED, segmentStart(segments));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertNotAuthentic(Reason.TRUNCATED, () -> open(altered, SEGMENTS, out));
        assertThat(out.size()).isEqualTo(Math.max(0, segments - 1) * SEGMENT);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 17, 30000, SEALED_SEGMENT - 1})
    void shouldNoticeThatThePartEndsWithinASegment(int rest) {
        byte[] altered = cut(SEALED, segmentStart(2) + rest);
        assertNotAuthentic(Reason.TRUNCATED, () -> opened(altered, SEGMENTS));
    }

    @Test
    void shouldNoticeThatThePartEndsWithinItsLastSegment() {
        assertNotAuthentic(Reason.SEGMENT_ALTERED, () -> opened(cut(SEALED, SEALED.length - 1), SEGMENTS));
        assertNotAuthentic(Reason.TRUNCATED, () -> opened(cut(SEALED, segmentStart(4) + 15), SEGMENTS));
    }

    @Test
    void shouldNoticeACutThatTheNumberOfSegmentsWasAlteredFor() {
        byte[] altered = cut(SEALED, segmentStart(3));
        assertNotAuthentic(Reason.TRUNCATED, () -> opened(altered, 3));
    }

    @Test
    void shouldNoticeASwap() {
        byte[] altered = SEALED.clone();
        System.arraycopy(SEALED, segmentStart(1), altered, segmentStart(3), SEALED_SEGMENT);
        System.arraycopy(SEALED, segmentStart(3), altered, segmentStart(1), SEALED_SEGMENT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertNotAuthentic(Reason.SEGMENT_MISPLACED, () -> open(altered, SEGMENTS, out));
        assertThat(out.size()).isEqualTo(SEGMENT);
    }

    @Test
    void shouldNoticeARepeatedSegment() {
        byte[] altered = SEALED.clone();
        System.arraycopy(SEALED, segmentStart(0), altered, segmentStart(2), SEALED_SEGMENT);
        assertNotAuthentic(Reason.SEGMENT_MISPLACED, () -> opened(altered, SEGMENTS));
    }

    @Test
    void shouldNoticeADroppedSegment() {
        byte[] altered =
                Bytes.concat(cut(SEALED, segmentStart(1)), Arrays.copyOfRange(SEALED, segmentStart(2), SEALED.length));
        assertNotAuthentic(Reason.SEGMENT_MISPLACED, () -> opened(altered, SEGMENTS - 1));
    }

    @Test
    void shouldNoticeATrailingSegment() {
        byte[] whole = Samples.sealed(Samples.pattern(2 * SEGMENT));
        byte[] another = Bytes.concat(whole, Arrays.copyOfRange(whole, segmentStart(0), segmentStart(1)));
        assertNotAuthentic(Reason.TRAILING_SEGMENT, () -> opened(another, 2));
        assertNotAuthentic(Reason.TRAILING_SEGMENT, () -> opened(another, 3));
        assertNotAuthentic(Reason.TRAILING_SEGMENT, () -> opened(Bytes.concat(whole, new byte[1]), 2));
    }

    @Test
    void shouldNoticeAnotherNumberOfSegments() {
        assertNotAuthentic(Reason.TRAILING_SEGMENT, () -> opened(SEALED, SEGMENTS - 1));
        assertNotAuthentic(Reason.TRUNCATED, () -> opened(SEALED, SEGMENTS + 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, SealedFormat.MAX_SEGMENTS + 1})
    void shouldRefuseANumberOfSegmentsOutOfRange(long segments) {
        assertThatIllegalArgumentException().isThrownBy(() -> opened(SEALED, segments));
    }

    @Test
    void shouldNoticeAWrongKeyBeforeDecrypting() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SecretKeyHandle key = SecretKeyHandle.generate()) {
            assertNotAuthentic(
                    Reason.WRONG_KEY,
                    () -> PartOpener.open(Samples.PLACE, key, SEGMENTS, new ByteArrayInputStream(SEALED), out));
        }
        assertThat(out.size()).isZero();
    }

    static Stream<SealingContext> otherPlaces() {
        return Stream.of(
                new SealingContext(Samples.OTHER, Samples.MESSAGE, Samples.PART),
                new SealingContext(Samples.TENANT, Samples.OTHER, Samples.PART),
                new SealingContext(Samples.TENANT, Samples.MESSAGE, Samples.OTHER));
    }

    @ParameterizedTest
    @MethodSource("otherPlaces")
    void shouldNoticeAPartOfAnotherPlace(SealingContext place) {
        try (SecretKeyHandle key = Samples.contentKey()) {
            assertNotAuthentic(
                    Reason.WRONG_PLACE,
                    () -> PartOpener.open(
                            place, key, SEGMENTS, new ByteArrayInputStream(SEALED), new ByteArrayOutputStream()));
        }
    }

    @Test
    void shouldNoticeAHeaderThatWasRewrittenForAnotherPlace() throws IOException {
        byte[] altered = SEALED.clone();
        System.arraycopy(Bytes.of(Samples.OTHER), 0, altered, SealedFormat.MESSAGE_OFFSET, 16);
        SealingContext place = new SealingContext(Samples.TENANT, Samples.OTHER, Samples.PART);
        try (SecretKeyHandle key = Samples.contentKey()) {
            assertNotAuthentic(
                    Reason.WRONG_KEY,
                    () -> PartOpener.open(
                            place, key, SEGMENTS, new ByteArrayInputStream(altered), new ByteArrayOutputStream()));
        }
    }

    @Test
    void shouldRefuseSegmentsUnderTheHeaderOfAnotherPartOfTheSameKey() {
        byte[] another = Samples.sealed(PLAINTEXT);
        byte[] altered =
                Bytes.concat(cut(another, segmentStart(0)), Arrays.copyOfRange(SEALED, segmentStart(0), SEALED.length));
        assertNotAuthentic(Reason.SEGMENT_ALTERED, () -> opened(altered, SEGMENTS));
    }

    @Test
    void shouldRefuseAnEmptyLastSegmentAfterOthers() {
        byte[] altered = Samples.sealedWithEmptyLastSegment();
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(() -> opened(altered, 2));
    }

    @Test
    void shouldStopWhereTheOutputFails() {
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] b, int off, int len) {
                throw new IllegalStateException("full");
            }
        };
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> open(SEALED, SEGMENTS, out))
                .withMessage("full");
    }
}
