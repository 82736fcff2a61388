package org.restante.crypto.token;

import java.util.Optional;
import org.restante.crypto.internal.Randomness;

/**
 * A name of a notification that a person reads out or types in, such as {@code K7QF-2M9T-XC4D}: 60 random bits, no
 * letter that looks like another. Not a secret that opens anything.
 *
 * @param text three groups of four characters, upper case
 */
public record ReferenceCode(String text) {
    private static final int CHARACTERS = 12;
    private static final int GROUP = 4;

    /**
     * @throws IllegalArgumentException if it is not of that form; {@link #parse} forgives
     */
    public ReferenceCode {
        if (!text.matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}")) {
            throw new IllegalArgumentException("Not a reference code");
        }
    }

    /**
     * A fresh code.
     *
     * @return a code
     */
    public static ReferenceCode random() {
        StringBuilder characters = new StringBuilder();
        for (int i = 0; i < CHARACTERS; i++) {
            characters.append(Base32.character(Randomness.below(32)));
        }
        return grouped(characters);
    }

    /**
     * Reads a code as people type it: in either case, with or without hyphens and spaces, O for 0, I or L for 1.
     *
     * @param typed what was typed
     * @return the code, or nothing if it is not one
     */
    public static Optional<ReferenceCode> parse(String typed) {
        StringBuilder characters = new StringBuilder();
        for (int i = 0; i < typed.length() && characters.length() <= CHARACTERS; i++) {
            char c = typed.charAt(i);
            if (c == '-' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                continue;
            }
            int value = value(c);
            if (value < 0) {
                return Optional.empty();
            }
            characters.append(Base32.character(value));
        }
        return characters.length() == CHARACTERS ? Optional.of(grouped(characters)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }

    private static int value(char c) {
        return switch (c) {
            case 'O', 'o' -> 0;
            case 'I', 'i', 'L', 'l' -> 1;
            default -> Base32.value(c);
        };
    }

    private static ReferenceCode grouped(StringBuilder characters) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < CHARACTERS; i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "").append(upperCase(characters.charAt(i)));
        }
        return new ReferenceCode(text.toString());
    }

    private static char upperCase(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - ('a' - 'A')) : c;
    }
}
