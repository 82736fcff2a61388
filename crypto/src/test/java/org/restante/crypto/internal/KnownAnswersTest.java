package org.restante.crypto.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.restante.crypto.CryptoWarmUp;

class KnownAnswersTest {
    private static final HexFormat HEX = HexFormat.of();

    /** RFC 5869, appendix A.1; the first block of its output. */
    @Test
    void shouldDeriveAsInRfc5869() {
        byte[] inputKey = new byte[22];
        Arrays.fill(inputKey, (byte) 0x0b);
        byte[] prk = Hashes.extract(HEX.parseHex("000102030405060708090a0b0c"), inputKey);
        assertThat(HEX.formatHex(prk)).isEqualTo("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5");
        byte[] okm = Hashes.expand(prk, "", HEX.parseHex("f0f1f2f3f4f5f6f7f8f9"));
        assertThat(HEX.formatHex(okm)).isEqualTo("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf");
    }

    /** The reference implementation: {@code echo -n password | argon2 somesalt -id -t 2 -m 8 -p 1 -l 32 -r}. */
    @Test
    void shouldDeriveArgon2idAsTheReferenceImplementation() {
        byte[] derived = Argon2.id(ascii("password"), ascii("somesalt"), 256, 2, 1);
        assertThat(HEX.formatHex(derived))
                .isEqualTo("9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe");
    }

    /** McGrew and Viega, The Galois/Counter Mode of Operation, test case 14. */
    @Test
    void shouldEncryptAsInTheGcmPaper() {
        byte[] sealed = new Gcm(new byte[32]).seal(new byte[12], new byte[0], new byte[16]);
        assertThat(HEX.formatHex(sealed))
                .isEqualTo("cea7403d4d606b6e074ec5d3baf39d18" + "d0d1c8a799996bf0265b98b5d48ab919");
    }

    @Test
    void shouldRefuseShortCiphertexts() {
        assertThat(new Gcm(new byte[32]).open(new byte[12], new byte[0], new byte[15]))
                .isEmpty();
        assertThat(new Gcm(new byte[32]).open(new byte[12], new byte[0], new byte[16]))
                .isEmpty();
    }

    @Test
    void shouldHaveNoLabelThatStartsAnother() throws IllegalAccessException {
        List<String> labels = new ArrayList<>();
        for (Field field : Labels.class.getDeclaredFields()) {
            labels.add((String) field.get(null));
        }
        assertThat(labels).hasSizeGreaterThan(15).doesNotHaveDuplicates();
        for (String label : labels) {
            assertThat(labels.stream().filter(other -> other.startsWith(label))).containsExactly(label);
        }
    }

    @Test
    void shouldWarmUp() {
        CryptoWarmUp.run();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
