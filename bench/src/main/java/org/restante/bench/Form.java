package org.restante.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a form of a page holds before anybody types. */
final class Form {
    private static final Pattern FIELD = Pattern.compile("<input[^>]* name=\"([^\"]+)\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");

    private Form() {}

    /** Names and values of all text and hidden fields of the form with this id, without its buttons. */
    static Map<String, String> fields(String page, String id) {
        int start = page.indexOf("<form id=\"" + id + "\"");
        if (start < 0) {
            throw new IllegalStateException("the page has no form " + id);
        }
        String form = page.substring(start, page.indexOf("</form>", start));
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(form);
        while (field.find()) {
            if (!field.group().contains("type=\"submit\"") && !field.group().contains("type=\"checkbox\"")) {
                Matcher value = VALUE.matcher(field.group());
                fields.put(field.group(1), value.find() ? value.group(1) : "");
            }
        }
        return fields;
    }
}
