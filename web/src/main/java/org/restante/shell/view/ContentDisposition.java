package org.restante.shell.view;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.restante.common.entity.VisibleText;

/** The header that has a file saved under its right name in every script, and never shown (RFC 6266, RFC 8187). */
public final class ContentDisposition {
    /** Octets of UTF-8: file systems take 255, and browsers add a number or an ending of their own. */
    private static final int LONGEST = 200;

    private static final String NAMELESS = "attachment";
    private static final String ATTR_CHAR = "!#$&+-.^_`|~";

    private static final Pattern FORBIDDEN_IN_FILE_NAMES = Pattern.compile("[\\\\/:*?\"<>|]");

    /** Names of devices on Windows, whatever their ending (Microsoft, "Naming Files, Paths, and Namespaces"). */
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|com[0-9¹²³]|lpt[0-9¹²³]) *(\\..*)?");

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
        String visible = VisibleText.without(name);
        String single = FORBIDDEN_IN_FILE_NAMES.matcher(visible).replaceAll("_").strip();
        String undotted = single.replaceAll("^\\.+", "_").replaceAll("[. ]+$", "");
        if (VisibleText.isBlank(undotted)) {
            return NAMELESS;
        }
        return shorten(DEVICE.matcher(undotted).matches() ? "_" + undotted : undotted);
    }

    // The end is kept: it says what kind of file it is.
    private static String shorten(String name) {
        if (octets(name) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 16 ? name.substring(dot) : "";
        String stem = name.substring(0, name.length() - ending.length());
        while (octets(stem) + octets(ending) > LONGEST) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + ending;
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
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
