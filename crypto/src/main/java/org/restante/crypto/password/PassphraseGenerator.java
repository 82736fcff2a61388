package org.restante.crypto.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restante.crypto.internal.Randomness;

/** Makes passphrases that can be told over the telephone: five words of a list of 7776, about 64.6 bits. */
public final class PassphraseGenerator {
    /** How many words a passphrase has. */
    public static final int WORDS = 5;

    private static final int LIST_LENGTH = 7776;
    private static final List<String> ENGLISH = read("words_en.txt");
    private static final List<String> GERMAN = read("words_de.txt");

    private PassphraseGenerator() {}

    /**
     * A fresh passphrase.
     *
     * @param locale German words for German, English ones for every other language
     * @return five words with a space between each two, in lower case
     */
    public static String words(Locale locale) {
        List<String> list = list(locale);
        return Stream.generate(() -> list.get(Randomness.below(LIST_LENGTH)))
                .limit(WORDS)
                .collect(Collectors.joining(" "));
    }

    static List<String> list(Locale locale) {
        return "de".equals(locale.getLanguage()) ? GERMAN : ENGLISH;
    }

    private static List<String> read(String name) {
        try (InputStream in = PassphraseGenerator.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The word list " + name + " is missing");
            }
            List<String> words = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            if (words.stream().distinct().count() != LIST_LENGTH || words.size() != LIST_LENGTH) {
                throw new IllegalStateException("The word list " + name + " is not whole");
            }
            return words;
        } catch (IOException e) {
            throw new IllegalStateException("The word list " + name + " cannot be read", e);
        }
    }
}
