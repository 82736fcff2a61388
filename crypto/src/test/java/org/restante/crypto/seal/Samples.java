package org.restante.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.restante.crypto.NotAuthenticException;
import org.restante.crypto.internal.Bytes;
import org.restante.crypto.key.SecretKeyHandle;
import org.restante.crypto.password.Argon2Parameters;

/** Fixed places, keys and contents. */
final class Samples {
    static final UUID TENANT = UUID.fromString("01890000-0000-7000-8000-000000000001");
    static final UUID MESSAGE = UUID.fromString("01890000-0000-7000-8000-000000000002");
    static final UUID PART = UUID.fromString("01890000-0000-7000-8000-000000000003");
    static final UUID RECIPIENT = UUID.fromString("01890000-0000-7000-8000-000000000004");
    static final UUID OTHER = UUID.fromString("01890000-0000-7000-8000-0000000000ff");
    static final SealingContext PLACE = new SealingContext(TENANT, MESSAGE, PART);
    static final Argon2Parameters CHEAP = new Argon2Parameters(64, 1, 1);

    private Samples() {}

    static byte[] bytes(int length, int first) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (first + i);
        }
        return bytes;
    }

    /** Byte i is i mod 251, so that no two segments are equal. */
    static byte[] pattern(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i % 251);
        }
        return bytes;
    }

    static SecretKeyHandle contentKey() {
        return SecretKeyHandle.of(bytes(32, 0x40));
    }

    static WrapContext wrapContext() {
        return new WrapContext(TENANT, MESSAGE, RECIPIENT, 1, bytes(32, 0x60));
    }

    static byte[] sealed(byte[] plaintext) {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (SecretKeyHandle key = contentKey()) {
            PartSealer.seal(PLACE, key, new ByteArrayInputStream(plaintext), sealed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sealed.toByteArray();
    }

    /** Well-authenticated, and yet not what a sealer may make: a full segment, then an empty last one. */
    static byte[] sealedWithEmptyLastSegment() {
        try (SecretKeyHandle key = contentKey()) {
            PartHeader header = new PartHeader(bytes(32, 0x20), PLACE);
            PartKeys keys = PartKeys.derive(key, header);
            byte[] full = pattern(SealedFormat.SEGMENT_LENGTH);
            byte[] none = PartKeys.NO_ASSOCIATED_DATA;
            return Bytes.concat(
                    header.encode(),
                    keys.commitment(),
                    keys.cipher().seal(PartKeys.nonce(0, false), none, full),
                    keys.cipher().seal(PartKeys.nonce(1, true), none, new byte[0]));
        }
    }

    static byte[] opened(byte[] sealed, long segments) {
        ByteArrayOutputStream plaintext = new ByteArrayOutputStream();
        open(sealed, segments, plaintext);
        return plaintext.toByteArray();
    }

    static void open(byte[] sealed, long segments, ByteArrayOutputStream plaintext) {
        try (SecretKeyHandle key = contentKey()) {
            PartOpener.open(PLACE, key, segments, new ByteArrayInputStream(sealed), plaintext);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int segmentStart(int segment) {
        return SealedFormat.HEADER_LENGTH + segment * SealedFormat.SEALED_SEGMENT_LENGTH;
    }

    static byte[] flipped(byte[] bytes, int offset) {
        byte[] altered = bytes.clone();
        altered[offset] ^= 1;
        return altered;
    }

    static byte[] cut(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, length);
    }

    static void assertNotAuthentic(NotAuthenticException.Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(NotAuthenticException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
