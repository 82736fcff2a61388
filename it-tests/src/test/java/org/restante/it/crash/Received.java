package org.restante.it.crash;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message as a page shows it to whoever opened it.
 *
 * @param page the page's source
 * @param files content by name, of the message and of the replies to it
 */
record Received(String page, Map<String, byte[]> files) {
    private static final Pattern FILE =
            Pattern.compile("<a class=\"name\" href=\"([^\"]+)\"[^>]*><bdi>([^<]*)</bdi></a>");

    static Received of(Caller.Answer page, Caller caller) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Matcher link = FILE.matcher(page.body());
        while (link.find()) {
            files.put(Caller.plain(link.group(2)), caller.download(Caller.plain(link.group(1))));
        }
        return new Received(Caller.plain(page.body()), files);
    }

    /** What differs from a letter; empty when nothing does. */
    String difference(Letter letter) {
        if (!page.contains(letter.subject()) || !page.contains(letter.text())) {
            return "other words";
        }
        for (Map.Entry<String, byte[]> file : letter.files().entrySet()) {
            if (!java.util.Arrays.equals(file.getValue(), files.get(file.getKey()))) {
                return "another " + file.getKey();
            }
        }
        return "";
    }
}
