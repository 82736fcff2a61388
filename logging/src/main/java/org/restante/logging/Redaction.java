package org.restante.logging;

import java.util.regex.Pattern;

/** Takes out of a text what belongs in no log, wherever it came from: secrets of links, session ids, mailbox addresses. */
final class Redaction {
    private static final String REDACTED = "[REDACTED]";

    /** One-time links: the secret is all that follows. */
    private static final Pattern LINK = Pattern.compile("(/p/|/account/password/)[^\\s\"'<>?#]+");

    /** A pickup ticket by itself: 26 characters of Crockford's base 32. */
    private static final Pattern TICKET = Pattern.compile("(?<![0-9A-Za-z])[0-9a-hjkmnp-tv-z]{26}(?![0-9A-Za-z])");

    private static final Pattern SESSION = Pattern.compile("(?i)(JSESSIONID=)[^;,\\s]+");

    private static final Pattern BRACKETED_ADDRESS = Pattern.compile("<[^<>@\\s]+@[^<>@\\s]+>");

    /** Not what stands in stack traces: {@code org.example@1.2.Final//org.example.Type}. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![^\\s<>\"'(),;:@\\\\=/\\[\\]])[^\\s<>\"'(),;:@\\\\=/\\[\\]]++@(?:[\\p{L}\\p{N}-]++\\.)++\\p{L}[\\p{L}\\p{N}-]++(?!//)");

    private Redaction() {}

    static String of(String text) {
        String clean = LINK.matcher(text).replaceAll("$1" + REDACTED);
        clean = TICKET.matcher(clean).replaceAll(REDACTED);
        clean = SESSION.matcher(clean).replaceAll("$1" + REDACTED);
        if (clean.indexOf('@') < 0) {
            return clean;
        }
        clean = BRACKETED_ADDRESS.matcher(clean).replaceAll("<[address]>");
        return ADDRESS.matcher(clean).replaceAll("[address]");
    }
}
