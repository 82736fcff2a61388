package org.restante.notification.control;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts values into a template. A line that names a value which is not there is left out as a whole. */
final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z]+)}}");

    private Placeholders() {}

    static String fill(String template, Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        String separator = "";
        for (String line : template.split("\n", -1)) {
            if (isComplete(line, values)) {
                filled.append(separator).append(fillLine(line, values));
                separator = "\n";
            }
        }
        return filled.toString();
    }

    private static boolean isComplete(String line, Map<String, String> values) {
        return PLACEHOLDER.matcher(line).results().allMatch(found -> values.containsKey(found.group(1)));
    }

    // One pass: braces inside a value stay what they are.
    private static String fillLine(String line, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
    }
}
