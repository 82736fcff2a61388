package org.restante.shell.view;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The header that has a file saved under its right name in every script, and never shown (RFC 6266, RFC 8187). */
public final class ContentDisposition {
    private static final int LONGEST = 180;
    private static final String NAMELESS = "attachment";
    private static final String ATTR_CHAR = "!#$&+-.^_`|~";

    // Control characters and marks of direction make a name look like another: "fdp.exe" read backwards.
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private static final Pattern FORBIDDEN_IN_FILE_NAMES = Pattern.compile("[\\\\/:*?\"<>|]");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^ !#$&()+,.0-9;=@A-Z\\[\\]^_`a-z{}~-]");

    private ContentDisposition() {}

    /**
     * The value of {@code Content-Disposition} for a file to be saved.
     *
     * @param name the file's name as its sender wrote it
     * @return the type {@code attachment}, a name in ASCII for old browsers, and the true name
     */
    public static String attachment(String name) {
        String safe = safe(name);
        return "attachment; filename=\"" + NOT_PLAIN.matcher(safe).replaceAll("_") + "\"; filename*=UTF-8''"
                + encode(safe);
    }

    /** A name that a file system takes and that reads as what it is. */
    static String safe(String name) {
        String visible = UNFIT.matcher(name).replaceAll("");
        String single = FORBIDDEN_IN_FILE_NAMES.matcher(visible).replaceAll("_").strip();
        String undotted = single.replaceAll("^\\.+", "_").replaceAll("[. ]+$", "");
        return undotted.isEmpty() ? NAMELESS : shorten(undotted);
    }

    // The end is kept: it says what kind of file it is.
    private static String shorten(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 16 ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
    }

    private static String encode(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            if (isAttrChar((char) (octet & 0xFF))) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(String.format("%02X", octet & 0xFF));
            }
        }
        return encoded.toString();
    }

    private static boolean isAttrChar(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || ATTR_CHAR.indexOf(c) >= 0;
    }
}
