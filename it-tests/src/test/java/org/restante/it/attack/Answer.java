package org.restante.it.attack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer of the portal, as it came over the wire.
 *
 * @param headers by name in lower case, each as often as it came
 * @param body as UTF-8
 */
record Answer(int status, Map<String, List<String>> headers, String body) {

    private static final Pattern HEADING = Pattern.compile("<h1[^>]*>(.*?)</h1>", Pattern.DOTALL);

    /** Takes an answer apart; one without a status line has status 0. */
    static Answer parse(byte[] raw) {
        String text = new String(raw, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (!text.startsWith("HTTP/1.1 ") || end < 0) {
            return new Answer(0, Map.of(), "");
        }
        String[] lines = text.substring(0, end).split("\r\n");
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.computeIfAbsent(lines[i].substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(lines[i].substring(colon + 1).strip());
        }
        byte[] rest = text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
        byte[] body = headers.containsKey("transfer-encoding") ? unchunked(rest) : rest;
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, new String(body, StandardCharsets.UTF_8));
    }

    /** RFC 9112, section 7.1; what is cut short is read as far as it came. */
    private static byte[] unchunked(byte[] chunks) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String text = new String(chunks, StandardCharsets.ISO_8859_1);
        int at = 0;
        for (int line = text.indexOf("\r\n", at); line > at; line = text.indexOf("\r\n", at)) {
            int size = Integer.parseInt(text.substring(at, line).strip(), 16);
            body.write(chunks, line + 2, Math.min(size, chunks.length - line - 2));
            at = line + 2 + size + 2;
            if (size == 0 || at >= chunks.length) {
                break;
            }
        }
        return body.toByteArray();
    }

    Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** The value that a cookie is set to by this answer; empty if it is not set. */
    String cookie(String name) {
        return headers.getOrDefault("set-cookie", List.of()).stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1, cookie.indexOf(';')))
                .reduce("", (first, second) -> second);
    }

    /** The heading of the page, without marks. */
    String heading() {
        Matcher heading = HEADING.matcher(body);
        return heading.find() ? heading.group(1).replaceAll("<[^>]*>", "").strip() : "";
    }
}
