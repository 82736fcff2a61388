package org.restante.logging;

import java.util.Locale;

/** Writes what would end a line, or act on a terminal, as its number: a record cannot be forged from inside another. */
final class Escaping {
    private static final int DELETE = 0x7f;
    private static final int LAST_CONTROL = 0x9f;

    private Escaping() {}

    /** For text on one line. */
    static String line(String text) {
        return escape(text, "");
    }

    /** For a string of JSON (RFC 8259, section 7), with its quotes. */
    static String json(String text) {
        return '"' + escape(text, "\"\\") + '"';
    }

    private static String escape(String text, String special) {
        StringBuilder escaped = new StringBuilder(text.length() + 2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (special.indexOf(c) >= 0) {
                escaped.append('\\').append(c);
            } else if (acts(c)) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    // Controls, the separators that some readers take for an end of line, and what turns the direction of reading.
    private static boolean acts(char c) {
        boolean control = c < ' ' || c >= DELETE && c <= LAST_CONTROL;
        boolean separator = c == 0x2028 || c == 0x2029;
        boolean direction = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069 || c == 0x200e || c == 0x200f;
        return control || separator || direction;
    }
}
