package org.restante.notification.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.restante.common.entity.Language;

/**
 * What one mail says in one language: plain text, not yet escaped for anything.
 *
 * @param also what the subject adds when another language stands first
 * @param facts labels and values, the same facts in the same order in every language
 * @param before above the button
 * @param copy above the link in full
 * @param after below the link
 * @param checkTitle heads what follows the rule; empty where there is no heading
 */
record MailContent(
        Language language,
        String subject,
        String also,
        String title,
        List<Fact> facts,
        List<String> before,
        String button,
        String copy,
        List<String> after,
        String checkTitle,
        List<String> check,
        List<Fact> links) {

    /**
     * One line of what is known.
     *
     * @param code whether it is to be read letter by letter
     */
    record Fact(String label, String value, boolean code) {}

    private static final List<String> FACTS = List.of("sender", "organisation", "sent", "expires", "reference");
    private static final List<String> LINKS = List.of("imprint", "privacy", "contact");

    /**
     * Fills in the words.
     *
     * @param mail prefix of the mail's keys
     * @param values what placeholders stand for
     * @param listsFacts whether the facts stand in a list, or in the sentences only
     */
    static MailContent of(MailWords words, String mail, Map<String, String> values, boolean listsFacts) {
        return new MailContent(
                words.language(),
                Placeholders.fill(words.get(mail + ".subject"), values),
                words.get(mail + ".also"),
                words.get(mail + ".title"),
                listsFacts ? facts(words, values, FACTS) : List.of(),
                filled(words.find(mail + ".before").stream(), values),
                words.get(mail + ".button"),
                words.get("copy"),
                filled(words.list(mail + ".after").stream(), values),
                listsFacts ? words.get("check") : "",
                filled(
                        Stream.concat(words.list(mail + ".check").stream(), Stream.of(words.get(mail + ".closing"))),
                        values),
                facts(words, values, LINKS));
    }

    private static List<Fact> facts(MailWords words, Map<String, String> values, List<String> names) {
        return names.stream()
                .flatMap(name -> Optional.ofNullable(values.get(name))
                        .map(value -> new Fact(words.get(label(name)), value, name.equals("reference")))
                        .stream())
                .toList();
    }

    private static String label(String name) {
        return name.equals("sender") ? "from" : name;
    }

    private static List<String> filled(Stream<String> sentences, Map<String, String> values) {
        return sentences
                .map(sentence -> Placeholders.fill(sentence, values))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }
}
