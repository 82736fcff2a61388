package org.restante.crypto.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.restante.crypto.password.Passphrase.Verdict;

class PassphraseTest {
    static Stream<String> vectors() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PassphraseTest.class.getResourceAsStream("/vectors/passphrase/normalise.txt"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void shouldNormaliseAsFrozen(String vector) {
        String[] fields = vector.split("\\s*;\\s*", -1);
        assertThat(Passphrase.normalise(text(fields[0]))).as(fields[2]).isEqualTo(text(fields[1]));
    }

    @Test
    void shouldChangeNothingTheSecondTime() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (Character.isDefined(c) && Character.getType(c) != Character.SURROGATE) {
                assertStable("a" + Character.toString(c) + "b");
            }
        }
    }

    @Test
    void shouldChangeNothingTheSecondTimeForCombinations() {
        Random random = new Random(3);
        List<Integer> letters = Stream.iterate(0x20, c -> c < 0x3000, c -> c + 1)
                .filter(Character::isDefined)
                .toList();
        for (int round = 0; round < 300_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 4; i++) {
                boolean mark = random.nextInt(3) == 0;
                text.appendCodePoint(mark ? 0x300 + random.nextInt(0x70) : letters.get(random.nextInt(letters.size())));
            }
            assertStable(text.toString());
        }
    }

    @Test
    void shouldMeanTheSameInEitherCaseAndForm() {
        assertThat(Passphrase.normalise("Grüße aus KÖLN")).isEqualTo(Passphrase.normalise("grüsse  aus köln "));
        assertThat(Passphrase.normalise("Ko\u0308ln")).isEqualTo(Passphrase.normalise("KÖLN"));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Passphrase.normalise("TITLE")).isEqualTo("title");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void shouldJudgeLengthAfterNormalisation() {
        assertThat(Passphrase.check("")).isEqualTo(Verdict.TOO_SHORT);
        assertThat(Passphrase.check("elevenchars")).isEqualTo(Verdict.TOO_SHORT);
        assertThat(Passphrase.check("twelve chars")).isEqualTo(Verdict.ACCEPTABLE);
        assertThat(Passphrase.check("a           b")).isEqualTo(Verdict.TOO_SHORT);
        assertThat(Passphrase.check("\u200B".repeat(20))).isEqualTo(Verdict.TOO_SHORT);
        assertThat(Passphrase.check("x".repeat(256))).isEqualTo(Verdict.ACCEPTABLE);
        assertThat(Passphrase.check("x".repeat(257))).isEqualTo(Verdict.TOO_LONG);
        assertThat(Passphrase.check("\uD83D\uDD11".repeat(11))).isEqualTo(Verdict.TOO_SHORT);
        assertThat(Passphrase.check("\uD83D\uDD11".repeat(12))).isEqualTo(Verdict.ACCEPTABLE);
    }

    @Test
    void shouldRefuseWhatIsNoCharacter() {
        assertThat(Passphrase.check("twelve chars\u0007")).isEqualTo(Verdict.UNUSABLE_CHARACTER);
        assertThat(Passphrase.check("twelve chars\uD800")).isEqualTo(Verdict.UNUSABLE_CHARACTER);
        assertThat(Passphrase.check("twelve chars\uFFFF")).isEqualTo(Verdict.UNUSABLE_CHARACTER);
        assertThat(Passphrase.check("twelve chars\u0378")).isEqualTo(Verdict.UNUSABLE_CHARACTER);
    }

    @Test
    void shouldGenerateFiveWordsThatItAccepts() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMANY, Locale.FRENCH, Locale.ROOT)) {
            String words = PassphraseGenerator.words(locale);
            assertThat(PassphraseGenerator.list(locale)).hasSize(7776).contains(words.split(" "));
            assertThat(words.split(" ")).hasSize(5);
            assertThat(Passphrase.check(words)).isEqualTo(Verdict.ACCEPTABLE);
            assertThat(Passphrase.normalise(words)).isEqualTo(words);
            assertThat(PassphraseGenerator.words(locale)).isNotEqualTo(words);
        }
        assertThat(PassphraseGenerator.list(Locale.GERMAN)).isNotEqualTo(PassphraseGenerator.list(Locale.ENGLISH));
    }

    @Test
    void shouldAcceptTheShortestWordsOfEachList() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            int shortest = PassphraseGenerator.list(locale).stream()
                    .mapToInt(String::length)
                    .min()
                    .orElseThrow();
            assertThat(5 * shortest + 4).isGreaterThanOrEqualTo(Passphrase.MIN_LENGTH);
        }
    }

    private static void assertStable(String text) {
        String once = Passphrase.normalise(text);
        String twice = Passphrase.normalise(once);
        if (!once.equals(twice)) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
            assertThat(twice).as(HexFormat.of().formatHex(bytes)).isEqualTo(once);
        }
    }

    private static String text(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8);
    }
}
