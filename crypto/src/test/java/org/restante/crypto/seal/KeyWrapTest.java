package org.restante.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.restante.crypto.seal.Samples.MESSAGE;
import static org.restante.crypto.seal.Samples.OTHER;
import static org.restante.crypto.seal.Samples.RECIPIENT;
import static org.restante.crypto.seal.Samples.TENANT;
import static org.restante.crypto.seal.Samples.assertNotAuthentic;
import static org.restante.crypto.seal.Samples.flipped;

import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.restante.crypto.CryptoException;
import org.restante.crypto.MalformedMessageException;
import org.restante.crypto.NoRecipientException;
import org.restante.crypto.NotAuthenticException.Reason;
import org.restante.crypto.UnsupportedFormatException;
import org.restante.crypto.internal.Bytes;
import org.restante.crypto.key.GeneratedKeyPair;
import org.restante.crypto.key.KeyPairs;
import org.restante.crypto.key.PrivateKeyHandle;
import org.restante.crypto.key.SecretKeyHandle;
import org.restante.crypto.password.Argon2Parameters;
import org.restante.crypto.password.PassphraseKey;
import org.restante.crypto.password.PassphraseParameters;
import org.restante.crypto.token.Ticket;

class KeyWrapTest {
    private static final String PASSPHRASE = "correct horse battery staple";
    private static final PassphraseParameters PARAMETERS =
            new PassphraseParameters(Samples.bytes(16, 9), Samples.CHEAP);
    private static final SecretKeyHandle TENANT_KEY = SecretKeyHandle.of(Samples.bytes(32, 0x70));
    private static final Ticket TICKET = Ticket.of(Samples.bytes(16, 0x30));
    private static final PrivateKeyHandle PRIVATE_KEY = PrivateKeyHandle.of(Samples.bytes(32, 0x50));
    private static final WrapContext CONTEXT = Samples.wrapContext();

    static Stream<WrapContext> otherPlaces() {
        byte[] digest = CONTEXT.headerDigest();
        return Stream.of(
                new WrapContext(OTHER, MESSAGE, RECIPIENT, 1, digest),
                new WrapContext(TENANT, OTHER, RECIPIENT, 1, digest),
                new WrapContext(TENANT, MESSAGE, OTHER, 1, digest),
                new WrapContext(TENANT, MESSAGE, RECIPIENT, 1, flipped(digest, 31)));
    }

    @Test
    void shouldUnwrapByPrivateKey() {
        try (GeneratedKeyPair pair = KeyPairs.generate();
                SecretKeyHandle key = SecretKeyHandle.generate()) {
            byte[] stored = HpkeKeyWrap.wrap(pair.publicKey(), key, CONTEXT).encode();
            assertThat(stored).hasSize(1175);
            try (SecretKeyHandle opened = HpkeKeyWrap.unwrap(pair.privateKey(), WrappedKey.parse(stored), CONTEXT)) {
                assertThat(opened.copyBytes()).isEqualTo(key.copyBytes());
            }
        }
    }

    @Test
    void shouldUnwrapByPassphraseAsPhonesTypeIt() {
        byte[] stored = pendingWrap().encode();
        assertThat(stored).hasSize(95);
        WrappedKey wrapped = WrappedKey.parse(stored);
        try (PassphraseKey typed =
                        PassphraseKey.derive(" Correct Horse  battery staple ", wrapped.passphraseParameters());
                PendingKey pending = PendingKey.derive(TENANT_KEY, MESSAGE, RECIPIENT, TICKET, typed);
                SecretKeyHandle opened = PendingKeyWrap.unwrap(pending, wrapped, CONTEXT)) {
            assertThat(opened.copyBytes()).isEqualTo(Samples.bytes(32, 0x40));
        }
    }

    @Test
    void shouldWrapOtherMessagesUnderTheSamePendingKey() {
        WrapContext reply = new WrapContext(TENANT, OTHER, RECIPIENT, 0, Samples.bytes(32, 1));
        try (PendingKey pending = pendingKey(PASSPHRASE);
                SecretKeyHandle key = SecretKeyHandle.generate();
                SecretKeyHandle opened =
                        PendingKeyWrap.unwrap(pending, PendingKeyWrap.wrap(pending, key, reply), reply)) {
            assertThat(opened.copyBytes()).isEqualTo(key.copyBytes());
        }
    }

    @ParameterizedTest
    @MethodSource("otherPlaces")
    void shouldNotUnwrapInAnotherPlace(WrapContext place) {
        assertNotAuthentic(Reason.WRAP, () -> HpkeKeyWrap.unwrap(PRIVATE_KEY, hpkeWrap(), place));
        try (PendingKey pending = pendingKey(PASSPHRASE)) {
            assertNotAuthentic(Reason.WRAP, () -> PendingKeyWrap.unwrap(pending, pendingWrap(), place));
        }
    }

    @Test
    void shouldSayThatAWrapIsForAnotherKeyVersionOrSuite() {
        WrapContext newer = new WrapContext(TENANT, MESSAGE, RECIPIENT, 2, CONTEXT.headerDigest());
        try (PendingKey pending = pendingKey(PASSPHRASE)) {
            assertNoRecipient(() -> HpkeKeyWrap.unwrap(PRIVATE_KEY, hpkeWrap(), newer));
            assertNoRecipient(() -> PendingKeyWrap.unwrap(pending, pendingWrap(), newer));
            assertNoRecipient(() -> HpkeKeyWrap.unwrap(PRIVATE_KEY, pendingWrap(), CONTEXT));
            assertNoRecipient(() -> PendingKeyWrap.unwrap(pending, hpkeWrap(), CONTEXT));
            assertNoRecipient(() -> hpkeWrap().passphraseParameters());
        }
    }

    @Test
    void shouldNotUnwrapByAnotherPrivateKey() {
        try (GeneratedKeyPair other = KeyPairs.generate()) {
            assertNotAuthentic(Reason.WRAP, () -> HpkeKeyWrap.unwrap(other.privateKey(), hpkeWrap(), CONTEXT));
        }
    }

    @Test
    void shouldNeedEveryInputOfThePendingKey() {
        try (PassphraseKey right = PassphraseKey.derive(PASSPHRASE, PARAMETERS);
                PassphraseKey wrong = PassphraseKey.derive(PASSPHRASE + "s", PARAMETERS);
                SecretKeyHandle otherTenant = SecretKeyHandle.generate()) {
            assertDoesNotOpen(PendingKey.derive(TENANT_KEY, MESSAGE, RECIPIENT, TICKET, wrong));
            assertDoesNotOpen(PendingKey.derive(otherTenant, MESSAGE, RECIPIENT, TICKET, right));
            assertDoesNotOpen(PendingKey.derive(TENANT_KEY, OTHER, RECIPIENT, TICKET, right));
            assertDoesNotOpen(PendingKey.derive(TENANT_KEY, MESSAGE, OTHER, TICKET, right));
            assertDoesNotOpen(PendingKey.derive(TENANT_KEY, MESSAGE, RECIPIENT, Ticket.random(), right));
        }
    }

    @Test
    void shouldNoticeEveryFlippedByteOfAPendingWrap() {
        byte[] stored = pendingWrap().encode();
        try (PendingKey pending = pendingKey(PASSPHRASE)) {
            for (int offset = 0; offset < stored.length; offset++) {
                byte[] altered = flipped(stored, offset);
                assertThatExceptionOfType(CryptoException.class)
                        .as("byte %d", offset)
                        .isThrownBy(() -> PendingKeyWrap.unwrap(pending, WrappedKey.parse(altered), CONTEXT));
            }
        }
    }

    @Test
    void shouldNoticeEveryFlippedByteOfAnHpkeWrap() {
        byte[] stored = hpkeWrap().encode();
        for (int offset = 0; offset < stored.length; offset++) {
            byte[] altered = flipped(stored, offset);
            assertThatExceptionOfType(CryptoException.class)
                    .as("byte %d", offset)
                    .isThrownBy(() -> HpkeKeyWrap.unwrap(PRIVATE_KEY, WrappedKey.parse(altered), CONTEXT));
        }
    }

    @Test
    void shouldAnswerHostileBytesWithCryptoExceptionsOnly() {
        Random random = new Random(11);
        try (PendingKey pending = pendingKey(PASSPHRASE)) {
            for (int round = 0; round < 1500; round++) {
                byte[] hostile = hostile(random);
                assertThatExceptionOfType(CryptoException.class).isThrownBy(() -> {
                    WrappedKey parsed = WrappedKey.parse(hostile);
                    assertThat(parsed.encode()).isEqualTo(hostile);
                    WrapContext context =
                            new WrapContext(TENANT, MESSAGE, RECIPIENT, parsed.keyVersion(), CONTEXT.headerDigest());
                    HpkeKeyWrap.unwrap(PRIVATE_KEY, parsed, context).close();
                });
                assertThatExceptionOfType(CryptoException.class)
                        .isThrownBy(() -> PendingKeyWrap.unwrap(pending, WrappedKey.parse(hostile), CONTEXT));
            }
        }
    }

    @Test
    void shouldRefuseAnEncapsulatedKeyOfLowOrder() {
        byte[] stored = hpkeWrap().encode();
        java.util.Arrays.fill(stored, 7 + 1088, 7 + 1120, (byte) 0);
        assertNotAuthentic(Reason.WRAP, () -> HpkeKeyWrap.unwrap(PRIVATE_KEY, WrappedKey.parse(stored), CONTEXT));
    }

    @Test
    void shouldRefuseAWrapThatAsksForTooMuchMemory() {
        for (int[] cost : new int[][] {
            {Argon2Parameters.MAX_MEMORY_KIB + 1, 1, 1}, {-1, 1, 1}, {64, 11, 1}, {64, 1, 5}, {64, 0, 1}, {7, 1, 1}
        }) {
            byte[] stored = pendingWrap().encode();
            System.arraycopy(Bytes.concat(Bytes.of(cost[0]), Bytes.of(cost[1]), Bytes.of(cost[2])), 0, stored, 23, 12);
            assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(() -> WrappedKey.parse(stored));
        }
    }

    @Test
    void shouldRefuseOtherVersionsSuitesAndLengths() {
        byte[] stored = pendingWrap().encode();
        assertThatExceptionOfType(UnsupportedFormatException.class)
                .isThrownBy(() -> WrappedKey.parse(flipped(stored, 0)));
        assertThatExceptionOfType(UnsupportedFormatException.class)
                .isThrownBy(() -> WrappedKey.parse(flipped(stored, 1)));
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> WrappedKey.parse(Bytes.concat(stored, new byte[1])));
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> WrappedKey.parse(Samples.cut(stored, 6)));
        byte[] negative = stored.clone();
        negative[3] = (byte) 0x80;
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(() -> WrappedKey.parse(negative));
    }

    @Test
    void shouldNotLetCallersChangeWhatItHolds() {
        byte[] digest = Samples.bytes(32, 1);
        WrapContext context = new WrapContext(TENANT, MESSAGE, UUID.randomUUID(), 0, digest);
        digest[0]++;
        context.headerDigest()[1]++;
        assertThat(context.headerDigest()).isEqualTo(Samples.bytes(32, 1));
        byte[] stored = pendingWrap().encode();
        WrappedKey wrapped = WrappedKey.parse(stored);
        stored[0]++;
        wrapped.encode()[0]++;
        assertThat(wrapped.encode()[0]).isEqualTo((byte) 1);
    }

    private static byte[] hostile(Random random) {
        byte[] bytes = random.nextBoolean() ? hpkeSample(random) : pendingSample(random);
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
        }
        return random.nextInt(4) == 0 ? Samples.cut(bytes, random.nextInt(2 * bytes.length)) : bytes;
    }

    private static byte[] hpkeSample(Random random) {
        byte[] bytes = new byte[1175];
        random.nextBytes(bytes);
        System.arraycopy(new byte[] {1, 0, 1, 0, 0, 0, 1}, 0, bytes, 0, 7);
        return bytes;
    }

    private static byte[] pendingSample(Random random) {
        byte[] bytes = pendingWrap().encode();
        bytes[random.nextInt(bytes.length)]++;
        bytes[94] ^= 1;
        return bytes;
    }

    private static void assertDoesNotOpen(PendingKey key) {
        try (key) {
            assertNotAuthentic(Reason.WRAP, () -> PendingKeyWrap.unwrap(key, pendingWrap(), CONTEXT));
        }
    }

    private static void assertNoRecipient(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(NoRecipientException.class).isThrownBy(call);
    }

    private static WrappedKey hpkeWrap() {
        try (SecretKeyHandle key = Samples.contentKey()) {
            return HpkeKeyWrap.wrap(PRIVATE_KEY.publicKey(), key, CONTEXT);
        }
    }

    private static WrappedKey pendingWrap() {
        try (PendingKey pending = pendingKey(PASSPHRASE);
                SecretKeyHandle key = Samples.contentKey()) {
            return PendingKeyWrap.wrap(pending, key, CONTEXT);
        }
    }

    private static PendingKey pendingKey(String passphrase) {
        try (PassphraseKey derived = PassphraseKey.derive(passphrase, PARAMETERS)) {
            return PendingKey.derive(TENANT_KEY, MESSAGE, RECIPIENT, TICKET, derived);
        }
    }
}
