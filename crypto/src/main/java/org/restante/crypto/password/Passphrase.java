package org.restante.crypto.password;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The one form of a passphrase in which it is derived, so that what a phone capitalises, appends or composes
 * differently still opens the message. Frozen: a change would close messages that were sent before.
 */
public final class Passphrase {
    /** Least length after normalisation, in code points. */
    public static final int MIN_LENGTH = 12;
    /** Greatest length after normalisation, in code points. */
    public static final int MAX_LENGTH = 256;

    /** What {@link #check} says. */
    public enum Verdict {
        /** May be used. */
        ACCEPTABLE,
        /** Shorter than {@link #MIN_LENGTH}. */
        TOO_SHORT,
        /** Longer than {@link #MAX_LENGTH}. */
        TOO_LONG,
        /** Holds a control character, or a code point that is no character (yet), which may normalise differently later. */
        UNUSABLE_CHARACTER
    }

    private Passphrase() {}

    /**
     * Normalises: NFKC; invisible formatting characters are dropped; every code point gets its full upper-case mapping
     * in the root locale, then each its simple lower-case mapping; NFKC once more; runs of white space become one
     * space; spaces at both ends go. Normalising twice changes nothing.
     *
     * @param passphrase as typed
     * @return the form that is derived
     */
    public static String normalise(String passphrase) {
        String folded = nfkc(fold(nfkc(withoutFormatting(passphrase))));
        // Dropping and folding can bring together what composes further; the second pass is where it ends.
        return withSingleSpaces(nfkc(fold(folded)));
    }

    /**
     * Whether a new passphrase may be used. Opening does not ask: there, a wrong one just does not open.
     *
     * @param passphrase as typed
     * @return the verdict
     */
    public static Verdict check(String passphrase) {
        String normalised = normalise(passphrase);
        int length = normalised.codePointCount(0, normalised.length());
        if (length < MIN_LENGTH) {
            return Verdict.TOO_SHORT;
        }
        if (length > MAX_LENGTH) {
            return Verdict.TOO_LONG;
        }
        return normalised.codePoints().allMatch(Passphrase::isUsable) ? Verdict.ACCEPTABLE : Verdict.UNUSABLE_CHARACTER;
    }

    private static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    // Upper case first, since it has the full mappings (sharp s); lower case by code point, since a whole string's
    // would look at neighbours (final sigma).
    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.toUpperCase(Locale.ROOT).codePoints().map(Character::toLowerCase).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static String withoutFormatting(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isFormatting(c)).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    private static String withSingleSpaces(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean space = isWhiteSpace(c);
            if (!space) {
                spaced.appendCodePoint(c);
            } else if (!spaced.isEmpty() && spaced.charAt(spaced.length() - 1) != ' ') {
                spaced.append(' ');
            }
        });
        boolean endsInSpace = !spaced.isEmpty() && spaced.charAt(spaced.length() - 1) == ' ';
        return endsInSpace ? spaced.substring(0, spaced.length() - 1) : spaced.toString();
    }

    // Listed, not asked from the JDK, whose Unicode version grows. What word processors, right-to-left pages and
    // phones put between letters unseen: soft hyphen, zero-width and direction marks, variation selectors.
    private static boolean isFormatting(int c) {
        return c == 0x00AD
                || c >= 0x200B && c <= 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x2064
                || c >= 0x2066 && c <= 0x2069
                || c >= 0xFE00 && c <= 0xFE0F
                || c == 0xFEFF;
    }

    // The code points with the Unicode property White_Space, which has not changed since Unicode 6.3.
    private static boolean isWhiteSpace(int c) {
        return c >= 0x0009 && c <= 0x000D
                || c == 0x0020
                || c == 0x0085
                || c == 0x00A0
                || c == 0x1680
                || c >= 0x2000 && c <= 0x200A
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }

    private static boolean isUsable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
