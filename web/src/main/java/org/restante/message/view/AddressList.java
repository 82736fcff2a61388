package org.restante.message.view;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Addresses in one field, as people paste them: between commas, semicolons or line breaks. */
final class AddressList {
    private static final Pattern BETWEEN = Pattern.compile("[,;\\r\\n\\t]+");
    private static final String JOINED_BY = ", ";

    private AddressList() {}

    static List<String> split(String typed) {
        return Arrays.stream(BETWEEN.split(typed))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    static String join(List<String> addresses) {
        return String.join(JOINED_BY, addresses);
    }
}
