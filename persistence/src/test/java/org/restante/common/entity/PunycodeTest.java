package org.restante.common.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples of RFC 3492, section 7.1, in lower case, and of UTS #46. */
class PunycodeTest {

    @ParameterizedTest
    @CsvSource({
        "ليهمابتكلموشعربي؟, egbpdaj6bu4bxfgehfvwxn",
        "他们为什么不说中文, ihqwcrb4cv8a8dqg056pqjye",
        "pročprostěnemluvíčesky, proprostnemluvesky-uyb24dma41a",
        "3年b組金八先生, 3b-ww4c5e180e575a65lsy2b",
        "straße, strae-oqa",
        "faß, fa-hia",
        "βόλος, nxasmm1c"
    })
    void shouldFollowTheSamples(String label, String encoded) {
        assertThat(Punycode.encode(label)).isEqualTo(encoded);
        assertThat(Punycode.decode(encoded)).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A!", "99999999999999", "a-é"})
    void shouldRefuseWhatIsNoEncoding(String encoded) {
        assertThatThrownBy(() -> Punycode.decode(encoded))
                .isInstanceOfAny(IllegalArgumentException.class, ArithmeticException.class);
    }

    @Test
    void shouldRefuseWhatIsNoLabel() {
        assertThatThrownBy(() -> Punycode.encode("ß".repeat(64))).isInstanceOf(IllegalArgumentException.class);
    }
}
