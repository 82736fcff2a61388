package org.restante.crypto.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restante.crypto.MalformedMessageException;
import org.restante.crypto.NotAuthenticException;
import org.restante.crypto.UnsupportedFormatException;

class KeysTest {
    private static final UUID TENANT = new UUID(1, 2);
    private static final UUID OTHER = new UUID(1, 3);

    @Test
    void shouldZeroAndRefuseAfterClosing() {
        SecretKeyHandle secret = SecretKeyHandle.generate();
        secret.close();
        secret.close();
        assertThatIllegalStateException().isThrownBy(secret::copyBytes);
        assertThatIllegalStateException().isThrownBy(secret::copy);
        PrivateKeyHandle privateKey = KeyPairs.generate().privateKey();
        privateKey.close();
        assertThatIllegalStateException().isThrownBy(privateKey::copyBytes);
        assertThatIllegalStateException().isThrownBy(privateKey::publicKey);
    }

    @Test
    void shouldCopyWhatItIsGivenAndZeroWhatItTakes() {
        byte[] given = new byte[32];
        Arrays.fill(given, (byte) 5);
        SecretKeyHandle copied = SecretKeyHandle.of(given);
        try (SecretKeyHandle second = copied.copy();
                SecretKeyHandle taken = SecretKeyHandle.taking(given)) {
            assertThat(given).containsOnly(0);
            copied.copyBytes()[0] = 9;
            assertThat(copied.copyBytes()).containsOnly(5);
            assertThat(taken.copyBytes()).containsOnly(5);
            copied.close();
            assertThat(second.copyBytes()).containsOnly(5);
        }
    }

    @Test
    void shouldRefuseAnotherLengthAndPrintNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> SecretKeyHandle.of(new byte[31]));
        assertThatIllegalArgumentException().isThrownBy(() -> PrivateKeyHandle.of(new byte[33]));
        try (SecretKeyHandle key = SecretKeyHandle.generate();
                GeneratedKeyPair pair = KeyPairs.generate()) {
            assertThat(List.of(key, pair, pair.privateKey()))
                    .allSatisfy(k -> assertThat(k).hasToString("[REDACTED]"));
        }
    }

    @Test
    void shouldGenerateSoundPublicKeys() {
        for (int i = 0; i < 50; i++) {
            try (GeneratedKeyPair pair = KeyPairs.generate()) {
                assertThatCode(() -> PublicKeys.check(pair.publicKey())).doesNotThrowAnyException();
                assertThat(pair.privateKey().publicKey()).isEqualTo(pair.publicKey());
            }
        }
    }

    @Test
    void shouldRefuseDegeneratePublicKeys() {
        byte[] sound = KeyPairs.generate().publicKey();
        byte[] zeroPoint = sound.clone();
        Arrays.fill(zeroPoint, 1184, 1216, (byte) 0);
        byte[] onePoint = zeroPoint.clone();
        onePoint[1184] = 1;
        byte[] zeroLattice = sound.clone();
        Arrays.fill(zeroLattice, 0, 1152, (byte) 0);
        byte[] atModulus = sound.clone();
        atModulus[0] = 0x01;
        atModulus[1] = (byte) (atModulus[1] & 0xF0 | 0x0D);
        byte[] full = new byte[1216];
        Arrays.fill(full, (byte) 0xFF);
        for (byte[] bad : List.of(
                zeroPoint,
                onePoint,
                zeroLattice,
                atModulus,
                full,
                new byte[1216],
                new byte[0],
                Arrays.copyOf(sound, 1215),
                Arrays.copyOf(sound, 1217))) {
            assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(() -> PublicKeys.check(bad));
        }
    }

    @Test
    void shouldDiscloseOnlyInItsPlace() {
        byte[] secret = {1, 2, 3};
        try (SecretKeyHandle key = SecretKeyHandle.generate();
                SecretKeyHandle another = SecretKeyHandle.generate()) {
            byte[] enclosed = KeyWrapper.enclose(key, secret, "private key", TENANT, OTHER);
            assertThat(enclosed).hasSize(3 + KeyWrapper.OVERHEAD);
            assertThat(KeyWrapper.disclose(key, enclosed, "private key", TENANT, OTHER))
                    .isEqualTo(secret);
            assertNotAuthentic(() -> KeyWrapper.disclose(another, enclosed, "private key", TENANT, OTHER));
            assertNotAuthentic(() -> KeyWrapper.disclose(key, enclosed, "private kez", TENANT, OTHER));
            assertNotAuthentic(() -> KeyWrapper.disclose(key, enclosed, "private key", OTHER, TENANT));
            assertNotAuthentic(() -> KeyWrapper.disclose(key, enclosed, "private key", TENANT));
            assertNotAuthentic(() -> KeyWrapper.disclose(key, enclosed, "private key", TENANT, OTHER, OTHER));
            assertThat(KeyWrapper.enclose(key, secret, "private key", TENANT, OTHER))
                    .isNotEqualTo(enclosed);
        }
    }

    @Test
    void shouldNotMoveABorderBetweenLabelAndPlace() {
        // Fifteen times "a", then 1: without a length in front, "k" 2 aaa…1 OTHER would also be "k2aaa…" 1 OTHER.
        UUID text = new UUID(0x6161616161616161L, 0x6161616161616101L);
        try (SecretKeyHandle key = SecretKeyHandle.generate()) {
            byte[] enclosed = KeyWrapper.enclose(key, new byte[32], "k", text, OTHER);
            assertNotAuthentic(() -> KeyWrapper.disclose(key, enclosed, "k\u0002" + "a".repeat(15), OTHER));
        }
    }

    @Test
    void shouldNoticeEveryFlippedByteOfAnEnclosedKey() {
        try (SecretKeyHandle key = SecretKeyHandle.generate()) {
            byte[] enclosed = KeyWrapper.enclose(key, new byte[32], "x", TENANT);
            for (int offset = 1; offset < enclosed.length; offset++) {
                byte[] altered = enclosed.clone();
                altered[offset] ^= 1;
                assertNotAuthentic(() -> KeyWrapper.disclose(key, altered, "x", TENANT));
            }
            enclosed[0]++;
            assertThatExceptionOfType(UnsupportedFormatException.class)
                    .isThrownBy(() -> KeyWrapper.disclose(key, enclosed, "x", TENANT));
            assertThatExceptionOfType(MalformedMessageException.class)
                    .isThrownBy(() -> KeyWrapper.disclose(key, new byte[28], "x", TENANT));
        }
    }

    @Test
    void shouldSeparateTenantsAndUses() {
        try (SecretKeyHandle master = SecretKeyHandle.generate();
                TenantKeys keys = TenantKeys.of(master, TENANT);
                TenantKeys again = TenantKeys.of(master, TENANT);
                TenantKeys others = TenantKeys.of(master, OTHER)) {
            assertThat(keys.pepper().copyBytes()).isEqualTo(again.pepper().copyBytes());
            assertThat(keys.addressDigest("a@b")).isEqualTo(again.addressDigest("a@b"));
            List<byte[]> all = List.of(
                    keys.pendingKey().copyBytes(),
                    keys.ticketKey().copyBytes(),
                    keys.pepper().copyBytes(),
                    others.pendingKey().copyBytes(),
                    others.ticketKey().copyBytes(),
                    others.pepper().copyBytes(),
                    master.copyBytes());
            assertThat(all.stream().map(Arrays::hashCode).distinct()).hasSize(7);
            assertThat(keys.addressDigest("a@b")).isNotEqualTo(others.addressDigest("a@b"));
            assertThat(keys.addressDigest("a@b")).isNotEqualTo(keys.addressDigest("a@c"));
        }
    }

    @Test
    void shouldVouchForAPublicKeyOfOneOwnerAndVersion() {
        byte[] publicKey = new byte[1216];
        try (SecretKeyHandle master = SecretKeyHandle.generate();
                TenantKeys keys = TenantKeys.of(master, TENANT);
                TenantKeys others = TenantKeys.of(master, OTHER)) {
            byte[] mac = keys.publicKeyMac(OTHER, 1, publicKey);
            assertThat(keys.checkPublicKeyMac(OTHER, 1, publicKey, mac)).isTrue();
            assertThat(keys.checkPublicKeyMac(TENANT, 1, publicKey, mac)).isFalse();
            assertThat(keys.checkPublicKeyMac(OTHER, 2, publicKey, mac)).isFalse();
            assertThat(others.checkPublicKeyMac(OTHER, 1, publicKey, mac)).isFalse();
            assertThat(keys.checkPublicKeyMac(OTHER, 1, publicKey, new byte[0])).isFalse();
            publicKey[7] = 1;
            assertThat(keys.checkPublicKeyMac(OTHER, 1, publicKey, mac)).isFalse();
        }
    }

    @Test
    void shouldVouchForAMessageAndItsSenderOnly() {
        byte[] digest = new byte[32];
        try (SecretKeyHandle master = SecretKeyHandle.generate();
                TenantKeys keys = TenantKeys.of(master, TENANT);
                TenantKeys others = TenantKeys.of(master, OTHER)) {
            byte[] mac = keys.messageMac(TENANT, OTHER, digest);
            assertThat(keys.checkMessageMac(TENANT, OTHER, digest, mac)).isTrue();
            assertThat(keys.checkMessageMac(OTHER, TENANT, digest, mac)).isFalse();
            assertThat(keys.checkMessageMac(TENANT, TENANT, digest, mac)).isFalse();
            assertThat(others.checkMessageMac(TENANT, OTHER, digest, mac)).isFalse();
            digest[31] = 1;
            assertThat(keys.checkMessageMac(TENANT, OTHER, digest, mac)).isFalse();
        }
    }

    @Test
    void shouldCloseAllTenantKeys() {
        TenantKeys keys = TenantKeys.of(SecretKeyHandle.generate(), TENANT);
        keys.close();
        assertThatIllegalStateException().isThrownBy(() -> keys.addressDigest("a@b"));
        assertThatIllegalStateException().isThrownBy(() -> keys.pepper().copyBytes());
    }

    private static void assertNotAuthentic(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(NotAuthenticException.class).isThrownBy(call);
    }
}
