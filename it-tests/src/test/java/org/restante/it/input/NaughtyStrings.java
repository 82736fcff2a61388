package org.restante.it.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;

/**
 * The big list of naughty strings, read from where the test data is: {@code -Drestante.data}, the variable {@code
 * RESTANTE_TEST_DATA}, or {@code ../shared/data} beside the checkout. Tests are skipped with a word where it is not.
 */
final class NaughtyStrings {

    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

    private NaughtyStrings() {}

    static List<String> all() throws IOException {
        Path file = directory().resolve("blns.json");
        Assumptions.assumeTrue(Files.exists(file), "the list of naughty strings is not there: " + file);
        List<String> strings = new ArrayList<>();
        Matcher string = STRING.matcher(Files.readString(file));
        while (string.find()) {
            strings.add(unescaped(string.group(1)));
        }
        assertThat(strings).hasSizeGreaterThan(500).contains("<script>alert(123)</script>", "undefined", "");
        return strings;
    }

    /** Every one with {@code --soak}; else each so-many-th of them, with one of every kind, since the list is in order of kinds. */
    static List<String> each(int step) throws IOException {
        List<String> all = all();
        int stride = Boolean.getBoolean("restante.soak") ? 1 : step;
        return IntStream.range(0, all.size())
                .filter(index -> index % stride == 0)
                .mapToObj(all::get)
                .toList();
    }

    private static Path directory() {
        return Optional.ofNullable(System.getProperty("restante.data"))
                .or(() -> Optional.ofNullable(System.getenv("RESTANTE_TEST_DATA")))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("restante.home")).resolve("../shared/data"));
    }

    private static String unescaped(String json) {
        return ESCAPE.matcher(json)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(1) == null
                                ? named(escape.group(2))
                                : String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    private static String named(String letter) {
        int known = "nrtbf".indexOf(letter);
        return known < 0 ? letter : String.valueOf("\n\r\t\b\f".charAt(known));
    }
}
