package org.restante.notification.control;

/** Breaks long lines between words, as a terminal and RFC 5322, section 2.1.1, like them. A word is never broken. */
final class TextWrap {

    private static final int WIDTH = 72;

    private TextWrap() {}

    /** Each line wrapped; runs of empty lines become one. */
    static String wrap(String text) {
        StringBuilder wrapped = new StringBuilder();
        for (String line : text.strip().replaceAll("\n{3,}", "\n\n").split("\n", -1)) {
            wrapped.append(line.length() <= WIDTH ? line : wrapLine(line)).append('\n');
        }
        return wrapped.toString();
    }

    private static String wrapLine(String line) {
        String indent = " ".repeat(valueColumn(line));
        StringBuilder wrapped = new StringBuilder(line.substring(0, indent.length()));
        int column = indent.length();
        for (String word : line.substring(indent.length()).split(" ")) {
            if (column > indent.length() && column + 1 + word.length() > WIDTH) {
                wrapped.append('\n').append(indent);
                column = indent.length();
            } else if (column > indent.length()) {
                wrapped.append(' ');
                column++;
            }
            wrapped.append(word);
            column += word.length();
        }
        return wrapped.toString();
    }

    // "From:            Alice", or "  Alice": what does not fit goes on below the value.
    private static int valueColumn(String line) {
        if (line.startsWith(" ")) {
            return line.length() - line.stripLeading().length();
        }
        int colon = line.indexOf(": ");
        if (colon < 0 || colon > 20 || line.charAt(line.length() - 1) == ' ' || !line.startsWith("  ", colon + 1)) {
            return 0;
        }
        int column = colon + 1;
        while (line.charAt(column) == ' ') {
            column++;
        }
        return column;
    }
}
