package org.restante.crypto.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restante.crypto.MalformedMessageException;
import org.restante.crypto.key.SecretKeyHandle;

class PasswordKeyTest {
    private static final Argon2Parameters CHEAP = new Argon2Parameters(64, 1, 1);
    private static final byte[] SALT = new byte[16];
    private static final SecretKeyHandle PEPPER = SecretKeyHandle.of(new byte[32]);

    @Test
    void shouldKnowThePasswordAgain() {
        try (PasswordKey stored = derive("pässword one");
                PasswordKey typed = derive("pa\u0308ssword one")) {
            assertThat(typed.matches(stored.verifier())).isTrue();
            assertThat(typed.wrappingKey().copyBytes())
                    .isEqualTo(stored.wrappingKey().copyBytes());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pässword one", "pässword one ", "pässword  one", "passwort one", ""})
    void shouldRefuseEveryOtherPassword(String other) {
        try (PasswordKey stored = derive("pässword one");
                PasswordKey typed = derive(other)) {
            assertThat(typed.matches(stored.verifier())).isFalse();
            assertThat(typed.wrappingKey().copyBytes())
                    .isNotEqualTo(stored.wrappingKey().copyBytes());
        }
    }

    @Test
    void shouldDependOnSaltPepperAndCost() {
        byte[] salt = PasswordKey.newSalt();
        char[] password = "password".toCharArray();
        try (PasswordKey stored = derive("password");
                SecretKeyHandle pepper = SecretKeyHandle.generate();
                PasswordKey otherSalt = PasswordKey.derive(password, salt, CHEAP, PEPPER);
                PasswordKey otherPepper = PasswordKey.derive(password, SALT, CHEAP, pepper);
                PasswordKey otherCost = PasswordKey.derive(password, SALT, new Argon2Parameters(72, 1, 1), PEPPER)) {
            assertThat(otherSalt.matches(stored.verifier())).isFalse();
            assertThat(otherPepper.matches(stored.verifier())).isFalse();
            assertThat(otherCost.matches(stored.verifier())).isFalse();
        }
    }

    @Test
    void shouldNotGiveTheWrappingKeyAwayInTheVerifier() {
        try (PasswordKey stored = derive("password")) {
            assertThat(stored.wrappingKey().copyBytes()).isNotEqualTo(stored.verifier());
            assertThat(stored.matches(stored.wrappingKey().copyBytes())).isFalse();
            assertThat(stored.matches(new byte[0])).isFalse();
            assertThat(stored).hasToString("[REDACTED]");
        }
    }

    @Test
    void shouldAskToDeriveAnewWhenItCostLess() {
        try (PasswordKey cheap = derive("password")) {
            assertThat(cheap.needsRehash()).isTrue();
        }
        assertThat(Argon2Parameters.DEFAULT.weakerThan(Argon2Parameters.DEFAULT))
                .isFalse();
        assertThat(new Argon2Parameters(131_072, 2, 1).weakerThan(Argon2Parameters.DEFAULT))
                .isTrue();
        assertThat(new Argon2Parameters(131_072, 3, 1).weakerThan(Argon2Parameters.DEFAULT))
                .isFalse();
    }

    @Test
    void shouldRefuseAfterClosing() {
        PasswordKey key = derive("password");
        key.close();
        assertThatIllegalStateException().isThrownBy(() -> key.wrappingKey().copyBytes());
        assertThatIllegalStateException().isThrownBy(key::verifier);
        assertThatIllegalStateException().isThrownBy(() -> key.matches(new byte[32]));
    }

    @Test
    void shouldRefuseAnotherSaltLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PasswordKey.derive(new char[0], new byte[8], CHEAP, PEPPER));
    }

    @Test
    void shouldStoreParametersAsText() {
        assertThat(Argon2Parameters.DEFAULT.text()).isEqualTo("m=65536,t=3,p=1");
        assertThat(Argon2Parameters.parse("m=65536,t=3,p=1")).isEqualTo(Argon2Parameters.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "m=65536,t=3",
                "m=065536,t=3,p=1",
                "m=65536,t=3,p=1 ",
                "t=3,m=65536,p=1",
                "m=262145,t=3,p=1",
                "m=9999999,t=3,p=1",
                "m=99999999999,t=3,p=1",
                "m=65536,t=11,p=1",
                "m=65536,t=0,p=1",
                "m=65536,t=3,p=5",
                "m=8,t=1,p=2",
                "m=-1,t=3,p=1"
            })
    void shouldRefuseOtherTextsAndCosts(String text) {
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(() -> Argon2Parameters.parse(text));
    }

    private static PasswordKey derive(String password) {
        return PasswordKey.derive(password.toCharArray(), SALT, CHEAP, PEPPER);
    }
}
