package org.restante.message.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses in one field, as people paste them from mail programs: between commas, semicolons, line breaks or spaces, with or
 * without a name before the address. {@code recipients.js} reads them alike.
 */
final class AddressList {
    private static final String BETWEEN = ",;\r\n\t";
    private static final Pattern NAMED = Pattern.compile("<([^<>]*)>\\s*$");
    private static final Pattern SCHEME = Pattern.compile("^mailto:([^?]*).*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final String JOINED_BY = ", ";

    private AddressList() {}

    static List<String> split(String typed) {
        List<String> addresses = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c == '"') {
                i = Math.max(i, endOfQuoted(typed, i));
            } else if (BETWEEN.indexOf(c) >= 0) {
                addAll(addresses, typed.substring(start, i));
                start = i + 1;
            }
        }
        addAll(addresses, typed.substring(start));
        return addresses;
    }

    /** The index of the quotation mark that closes the one at {@code open} in the same line, or -1. */
    private static int endOfQuoted(String typed, int open) {
        for (int i = open + 1; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c == '"') {
                return i;
            }
            if (c == '\r' || c == '\n') {
                return -1;
            }
        }
        return -1;
    }

    private static void addAll(List<String> addresses, String entry) {
        String text = entry.strip();
        Matcher named = NAMED.matcher(text);
        String address = named.find() ? named.group(1).strip() : text;
        Matcher scheme = SCHEME.matcher(address);
        String plain = scheme.matches() ? scheme.group(1) : address;
        String[] words = SPACES.split(plain.strip());
        if (Arrays.stream(words).allMatch(word -> word.contains("@"))) {
            addresses.addAll(List.of(words));
        } else if (!plain.isBlank()) {
            addresses.add(plain.strip());
        }
    }

    static String join(List<String> addresses) {
        return String.join(JOINED_BY, addresses);
    }
}
