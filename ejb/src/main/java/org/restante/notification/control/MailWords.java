package org.restante.notification.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.restante.common.entity.Language;

/**
 * What mails say in one language, as it stands in the resources: texts by key, with placeholders.
 *
 * @param language which
 * @param texts by key
 */
record MailWords(Language language, Map<String, String> texts) {

    private static final String PLACE = "/org/restante/notification/templates/";
    private static final Map<Language, MailWords> LOADED = new ConcurrentHashMap<>();

    static MailWords of(Language language) {
        return LOADED.computeIfAbsent(language, MailWords::load);
    }

    /**
     * The text of a key.
     *
     * @throws IllegalStateException if this language lacks it
     */
    String get(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("no words for " + key + " in " + language));
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /** The sentences {@code key.1}, {@code key.2}, and so on. */
    List<String> list(String key) {
        return IntStream.rangeClosed(1, texts.size())
                .mapToObj(number -> texts.get(key + "." + number))
                .takeWhile(text -> text != null)
                .toList();
    }

    private static MailWords load(Language language) {
        Properties words = new Properties();
        try (Reader reader =
                new InputStreamReader(resource("words_" + language.tag() + ".properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new MailWords(
                language,
                words.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, words::getProperty)));
    }

    static InputStream resource(String name) {
        InputStream in = MailWords.class.getResourceAsStream(PLACE + name);
        if (in == null) {
            throw new IllegalStateException("No resource " + name);
        }
        return in;
    }
}
