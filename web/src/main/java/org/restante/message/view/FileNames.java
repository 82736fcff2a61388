package org.restante.message.view;

import java.util.regex.Pattern;

/** Names of files as browsers send them, made harmless. */
final class FileNames {
    private static final int LONGEST = 255;

    /** Folders, controls, and marks that turn the direction of writing to hide what a file is. */
    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);

    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cntrl}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private FileNames() {}

    /** The last part of a path without anything harmful, at most 255 characters; may be empty. */
    static String plain(String name) {
        String last = FOLDERS.matcher(name).replaceFirst("");
        String harmless = HARMFUL.matcher(last).replaceAll("").strip();
        if (harmless.length() <= LONGEST) {
            return harmless;
        }
        int end = Character.isHighSurrogate(harmless.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return harmless.substring(0, end);
    }
}
