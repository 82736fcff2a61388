package org.restante.audit.view;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restante.shell.view.Texts;

/** What the trail notes beside an event: amounts in the reader's language, everything else exactly as it was noted. */
final class EventDetail {
    private static final Map<Pattern, String> AMOUNTS = Map.of(
            Pattern.compile("(\\d{1,18}) recipients, (\\d{1,18}) attachments"), "audit.events.submitted.text",
            Pattern.compile("(\\d{1,18}) attachments"), "audit.events.attachments.text",
            Pattern.compile("(\\d{1,18}) tries left"), "audit.events.tries-left.text",
            Pattern.compile("(\\d{1,18}) bytes"), "audit.events.bytes.text");

    /** What can change of an organisation. */
    private static final Set<String> FIELDS = Set.of("imprint", "privacy", "contact", "language", "time-zone");

    private static final String BETWEEN = ", ";

    private EventDetail() {}

    static String text(@Nullable String noted) {
        if (noted == null) {
            return "";
        }
        for (Map.Entry<Pattern, String> amount : AMOUNTS.entrySet()) {
            Matcher matcher = amount.getKey().matcher(noted);
            if (matcher.matches()) {
                return Texts.get(amount.getValue(), numbers(matcher));
            }
        }
        return FIELDS.containsAll(List.of(noted.split(BETWEEN)))
                ? Arrays.stream(noted.split(BETWEEN))
                        .map(field -> Texts.get("tenant." + field + ".label"))
                        .collect(Collectors.joining(BETWEEN))
                : noted;
    }

    private static Object[] numbers(Matcher matcher) {
        Object[] numbers = new Object[matcher.groupCount()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Long.valueOf(matcher.group(i + 1));
        }
        return numbers;
    }
}
