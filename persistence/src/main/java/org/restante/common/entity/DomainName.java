package org.restante.common.entity;

import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A domain as people write it and as the network does. The JDK knows the older of the two standards (RFC 3490), which
 * rewrites four characters that the current one (RFC 5891, UTS #46 §2.3) keeps: {@code straße.example} would become the
 * domain {@code strasse.example}, which may belong to somebody else. So labels with ß or ς are encoded here, and labels with
 * one of the two invisible joiners are refused.
 */
final class DomainName {

    private static final String ENCODED = "xn--";
    private static final Pattern KEPT_TODAY = Pattern.compile("[ßς]");
    private static final Pattern JOINER = Pattern.compile("[\\u200c\\u200d]");
    private static final Pattern DOT = Pattern.compile("[.\\u3002\\uff0e\\uff61]");

    /** Scripts that are written together in one word; any other mixture in a label is how a domain is imitated. */
    private static final List<Set<UnicodeScript>> TOGETHER = List.of(
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HANGUL),
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.BOPOMOFO));

    private DomainName() {}

    /**
     * In ASCII and lower case.
     *
     * @throws IllegalArgumentException if it is no host name
     */
    static String toAscii(String written) {
        return eachLabel(written, DomainName::encode);
    }

    /** For people: each label in its own script, unless it mixes scripts as only an imitation does. */
    static String toUnicode(String ascii) {
        return eachLabel(ascii, DomainName::decode);
    }

    private static String eachLabel(String domain, UnaryOperator<String> change) {
        return Arrays.stream(DOT.split(domain, -1)).map(change).collect(Collectors.joining("."));
    }

    private static String encode(String written) {
        // The capital letter came after what the JDK knows.
        String label = written.replace('ẞ', 'ß');
        if (JOINER.matcher(label).find()) {
            throw new IllegalArgumentException("a joiner in a domain is not seen");
        }
        // Checks all other characters of the label, too.
        String older = label.isEmpty() ? "" : IDN.toASCII(label, IDN.USE_STD3_ASCII_RULES);
        if (!KEPT_TODAY.matcher(label).find()) {
            return older.toLowerCase(Locale.ROOT);
        }
        String lower = Normalizer.normalize(label.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
        return ENCODED + Punycode.encode(lower);
    }

    private static String decode(String label) {
        if (!label.startsWith(ENCODED)) {
            return label;
        }
        try {
            String older = IDN.toUnicode(label);
            String unicode = older.equals(label) ? Punycode.decode(label.substring(ENCODED.length())) : older;
            return isOneScript(unicode) && encode(unicode).equals(label) ? unicode : label;
        } catch (IllegalArgumentException | ArithmeticException notEncoded) {
            return label;
        }
    }

    private static boolean isOneScript(String label) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        label.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
        scripts.remove(UnicodeScript.COMMON);
        scripts.remove(UnicodeScript.INHERITED);
        return scripts.size() <= 1 || TOGETHER.stream().anyMatch(together -> together.containsAll(scripts));
    }
}
