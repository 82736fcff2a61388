package org.restante.shell.view;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources of the pages, their beans and their texts, as files. */
final class PageSources {
    static final Path PAGES = Path.of("src/main/webapp");
    private static final Path BEANS = Path.of("src/main/java");
    private static final Path SERVER = Path.of("../ejb/src/main/java");
    private static final Path ENGLISH = Path.of("src/main/resources/org/restante/i18n/Messages_en.properties");

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
        Properties english = new Properties();
        try (Reader reader = Files.newBufferedReader(ENGLISH)) {
            english.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new TreeSet<>(english.stringPropertyNames());
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
