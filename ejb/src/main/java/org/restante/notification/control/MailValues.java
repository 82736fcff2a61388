package org.restante.notification.control;

import java.util.HashMap;
import java.util.Map;
import org.restante.common.entity.VisibleText;

/** Makes what people wrote fit for a mail: no second header, no markup, no text that runs backwards, no endless name. */
final class MailValues {

    private static final int NAME_LENGTH = 70;

    private MailValues() {}

    /** A name of a person or an organisation. */
    static String name(String written) {
        return clean(written, NAME_LENGTH);
    }

    static String clean(String written, int length) {
        return cut(VisibleText.line(written), length);
    }

    /** At most so many characters, the last an ellipsis if something was cut; no character is cut in half. */
    static String cut(String text, int length) {
        if (text.codePointCount(0, text.length()) <= length) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, length - 1)).stripTrailing() + "…";
    }

    static Map<String, String> escape(Map<String, String> values) {
        Map<String, String> escaped = new HashMap<>();
        values.forEach((name, value) -> escaped.put(name, escape(value)));
        return escaped;
    }

    /** Text as content or attribute value of HTML. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
