package org.restante.common.entity;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mailbox address (RFC 5321 §4.1.2, <i>Mailbox</i>) in the one form in which Restante stores and compares it: local part as
 * a dot-string or quoted string in lower case, domain as a host name in ASCII (RFC 5891) in lower case.
 *
 * <p>The standard lets a server tell {@code Bob} from {@code bob}; none in use does, and people type both, so that two
 * spellings here are one person. Address literals ({@code user@[192.0.2.1]}) are refused: they name a machine, not an
 * organisation that a policy could speak of.
 */
public record MailAddress(String value) implements Serializable {

    /** Longest address that fits an SMTP path (RFC 5321 §4.5.3.1.3), in octets. */
    public static final int MAX_LENGTH = 254;

    private static final int MAX_LOCAL_PART = 64;

    /** The marks of direction and width that programs put around an address: first and last of each range. */
    private static final char[][] MARKS = {
        {'\u200b', '\u200f'}, {'\u202a', '\u202e'}, {'\u2060', '\u2069'}, {'\ufeff', '\ufeff'}
    };

    private static final Pattern DOT_STRING =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern QUOTED_STRING = Pattern.compile("\"([ !#-\\[\\]-~]|\\\\[ -~])*\"");
    private static final Pattern HOST_NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    public MailAddress {
        if (!isNormal(value)) {
            throw new IllegalArgumentException("not a mailbox address in normal form");
        }
    }

    /**
     * Reads what a person typed: surrounding space, angle brackets, and marks that came along unseen with what was pasted
     * are forgiven, an international domain is turned into its ASCII form.
     *
     * @return the address, or empty when it is none
     */
    public static Optional<MailAddress> parse(String typed) {
        String text = trim(typed);
        if (text.startsWith("<") && text.endsWith(">")) {
            text = text.substring(1, text.length() - 1).strip();
        }
        int at = text.lastIndexOf('@');
        if (at < 1 || text.length() > 4 * MAX_LENGTH) {
            return Optional.empty();
        }
        String local = text.substring(0, at).toLowerCase(Locale.ROOT);
        try {
            String value = local + "@" + DomainName.toAscii(text.substring(at + 1));
            return isNormal(value) ? Optional.of(new MailAddress(value)) : Optional.empty();
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    private static String trim(String typed) {
        int first = 0;
        int end = typed.length();
        while (first < end && isEdge(typed.charAt(first))) {
            first++;
        }
        while (end > first && isEdge(typed.charAt(end - 1))) {
            end--;
        }
        return typed.substring(first, end);
    }

    private static boolean isEdge(char c) {
        boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
        return space || Arrays.stream(MARKS).anyMatch(range -> c >= range[0] && c <= range[1]);
    }

    private static boolean isNormal(String value) {
        int at = value.lastIndexOf('@');
        if (at < 1 || at > MAX_LOCAL_PART || value.length() > MAX_LENGTH) {
            return false;
        }
        String local = value.substring(0, at);
        String domain = value.substring(at + 1);
        return (DOT_STRING.matcher(local).matches()
                        || QUOTED_STRING.matcher(local).matches())
                && HOST_NAME.matcher(domain).matches();
    }

    /** Whether somebody may have meant an address whose local part is not ASCII (RFC 6531), which is no address here. */
    public static boolean isInternational(String typed) {
        int at = typed.lastIndexOf('@');
        return at > 0
                && typed.substring(0, at).chars().anyMatch(c -> c > '~')
                && parse("a" + typed.substring(at).strip()).isPresent();
    }

    /** The part after the last {@code @}, in ASCII and lower case. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    /** For people: the domain in its own script, unless it imitates another by mixing scripts. */
    public String display() {
        return value.substring(0, value.lastIndexOf('@') + 1) + DomainName.toUnicode(domain());
    }

    @Override
    public String toString() {
        return value;
    }
}
