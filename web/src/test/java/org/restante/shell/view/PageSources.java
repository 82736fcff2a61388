package org.restante.shell.view;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sources of the pages, their beans and their texts, as files. */
final class PageSources {
    static final Path PAGES = Path.of("src/main/webapp");
    private static final Path BEANS = Path.of("src/main/java");
    private static final Path SERVER = Path.of("../ejb/src/main/java");
    private static final Path TEXTS = Path.of("src/main/resources/org/restante/i18n");
    private static final Pattern BUNDLE = Pattern.compile("Messages_(\\w+)\\.properties");

    private PageSources() {}

    static List<Path> xhtml() {
        return files(PAGES, ".xhtml");
    }

    /** Pages that have an address of their own. */
    static List<Path> addressable() {
        return xhtml().stream()
                .filter(file -> !file.startsWith(PAGES.resolve("WEB-INF")))
                .toList();
    }

    static List<Path> beans() {
        return files(BEANS, ".java");
    }

    static List<Path> server() {
        return files(SERVER, ".java");
    }

    /** {@code message/sent.xhtml} has the prefix {@code message.sent}. */
    static String keyOf(Path page) {
        String path = PAGES.relativize(page).toString().replace('\\', '/');
        return path.substring(0, path.length() - ".xhtml".length()).replace('/', '.');
    }

    static Set<String> keys() {
        return texts("en").keySet();
    }

    /** Languages that have a bundle. */
    static Set<String> languages() {
        return files(TEXTS, ".properties").stream()
                .map(file -> BUNDLE.matcher(file.getFileName().toString()).replaceFirst("$1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All texts of a language, by key. */
    static Map<String, String> texts(String language) {
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve("Messages_" + language + ".properties"))) {
            bundle.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> texts = new TreeMap<>();
        bundle.stringPropertyNames().forEach(key -> texts.put(key, bundle.getProperty(key)));
        return texts;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The first group of every match in a file. */
    static List<String> find(Path file, Pattern pattern) {
        return pattern.matcher(text(file))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static List<Path> files(Path below, String ending) {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
