package org.restante.notification.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of one mail in one language, as they stand in the resources.
 *
 * @param language two letters, as in the name of the file
 * @param subject the subject, with placeholders
 * @param timePattern how the language writes a time
 * @param text the plain-text part, with placeholders
 * @param html the middle of the HTML part, with placeholders
 * @param frame what stands around it
 */
record NotificationTemplate(
        String language, String subject, String timePattern, String text, String html, String frame) {

    private static final String PLACE = "/org/restante/notification/templates/";
    private static final String FALLBACK = "en";
    private static final Map<String, NotificationTemplate> LOADED = new ConcurrentHashMap<>();

    /** The template in the reader's language, or in English. */
    static NotificationTemplate load(String name, Locale locale) {
        String language = exists(name, locale.getLanguage()) ? locale.getLanguage() : FALLBACK;
        return LOADED.computeIfAbsent(name + "_" + language, file -> parse(file, language));
    }

    // The language becomes part of a resource's name, so only the two or three letters of a language code pass.
    private static boolean exists(String name, String language) {
        return language.matches("[a-z]{2,3}")
                && NotificationTemplate.class.getResource(PLACE + name + "_" + language + ".txt") != null;
    }

    private static NotificationTemplate parse(String file, String language) {
        String[] headAndText = read(file + ".txt").split("\n\n", 2);
        String[] head = headAndText[0].split("\n");
        return new NotificationTemplate(
                language,
                header(head[0], "Subject: "),
                header(head[1], "Time: "),
                headAndText[1],
                read(file + ".html").strip(),
                read("frame.html"));
    }

    private static String header(String line, String name) {
        if (!line.startsWith(name)) {
            throw new IllegalStateException("A template begins with its subject and its form of time");
        }
        return line.substring(name.length());
    }

    private static String read(String file) {
        try (InputStream in = NotificationTemplate.class.getResourceAsStream(PLACE + file)) {
            if (in == null) {
                throw new IllegalStateException("No template " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
