package org.restante.common.entity;

import java.util.regex.Pattern;

/**
 * What may stand in a name that is shown to others: of a person, an organisation, a file. A name must not end the line it
 * stands in, hide part of itself, or turn the writing around it, so that {@code invoice[RLO]fdp.exe} reads as a document.
 *
 * <p>The joiners U+200C and U+200D stay: Persian and family emoji are written with them.
 */
public final class VisibleText {

    /**
     * Controls, line and paragraph separators, lone surrogates; marks, embeddings, overrides and isolates of direction
     * (UAX #9); soft hyphens, zero-width spaces, fillers and tags, which take room in a name but not on a screen.
     */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u00AD\\u034F\\u061C\\u115F"
            + "\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0"
            + "\\uFFF0-\\uFFFB\\x{E0000}-\\x{E0FFF}]+");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");
    private static final Pattern SOMETHING = Pattern.compile("[^\\s\\p{Z}\\p{C}\\p{M}]");

    private VisibleText() {}

    /** The text without anything unfit; nothing stands in its place. */
    public static String without(String written) {
        return UNFIT.matcher(written).replaceAll("");
    }

    /** The text in one line: a space for whatever is unfit and for every run of white space, none at the ends. */
    public static String line(String written) {
        return SPACES.matcher(UNFIT.matcher(written).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    /** Whether a reader sees anything at all: white space, marks without a letter and unassigned characters are nothing. */
    public static boolean isBlank(String text) {
        return !SOMETHING.matcher(without(text)).find();
    }
}
