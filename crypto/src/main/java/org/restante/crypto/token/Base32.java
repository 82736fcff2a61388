package org.restante.crypto.token;

/** Crockford's base 32: digits and letters without i, l, o and u. */
final class Base32 {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private Base32() {}

    /** Five bits as a lower-case character. */
    static char character(int value) {
        return ALPHABET.charAt(value & 31);
    }

    /** The five bits of a character in either case, or -1. */
    static int value(char character) {
        boolean upper = character >= 'A' && character <= 'Z';
        return ALPHABET.indexOf(upper ? (char) (character + ('a' - 'A')) : character);
    }
}
