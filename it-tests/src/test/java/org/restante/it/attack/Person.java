package org.restante.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody without a browser: keeps the session's cookie, and sends the forms of pages that were fetched. */
final class Person {

    static final String COOKIE = "__Host-JSESSIONID";

    private static final Pattern FORM = Pattern.compile("<form id=\"([^\"]*)\".*?</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" [^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" (name|value)=\"([^\"]*)\"");

    private final Wire wire;
    private String session = "";

    Person(Wire wire) {
        this.wire = wire;
    }

    /** Signs in, and fails if that does not work. */
    static Person signedIn(Wire wire, String address, String password) throws IOException {
        Person person = new Person(wire);
        Answer answer = person.signIn(address, password);
        assertThat(answer.status()).as("sign-in of %s", address).isEqualTo(302);
        return person;
    }

    Answer signIn(String address, String password) throws IOException {
        Answer page = get("/login");
        return post("/login", form(page, "login", Map.of("address", address, "password", password, "sign-in", "x")));
    }

    /** Types a passphrase behind a link. */
    Answer prove(String path, String passphrase) throws IOException {
        return post(path, form(get(path), "enter", Map.of("passphrase", passphrase, "open", "x")));
    }

    /**
     * Writes and sends a message, as the form of /message/compose does.
     *
     * @param to addresses with commas between them
     * @return the answer: 302 to the page of the message, or the form again
     */
    Answer submit(String to, String subject, String html, String passphrase) throws IOException {
        Map<String, String> typed = new LinkedHashMap<>(
                Map.of("to", to, "subject", subject, "body_input", html, "expires", "30", "send", "x"));
        if (!passphrase.isEmpty()) {
            typed.put("passphrase", passphrase);
        }
        return post("/message/compose", form(get("/message/compose"), "compose", typed));
    }

    Answer get(String path) throws IOException {
        return send("GET", path, Map.of(), "");
    }

    Answer post(String path, Map<String, String> fields) throws IOException {
        return send("POST", path, Map.of("Content-Type", Wire.FORM), encode(fields));
    }

    Answer send(String method, String path, Map<String, String> headers, String body) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        if (!session.isEmpty()) {
            all.put("Cookie", COOKIE + "=" + session);
        }
        if (body.isEmpty() && "POST".equals(method)) {
            all.put("Content-Length", "0");
        }
        all.putAll(headers);
        Answer answer = wire.send(method, path, all, body);
        String given = answer.cookie(COOKIE);
        if (!given.isEmpty()) {
            session = given;
        }
        return answer;
    }

    /** The identifier of the session; empty if there is none. */
    String session() {
        return session;
    }

    /** Goes on with a session that somebody else began. */
    Person with(String identifier) {
        session = identifier;
        return this;
    }

    /** The hidden fields of a form of a page, and what is typed and pressed. */
    static Map<String, String> form(Answer page, String id, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher form = FORM.matcher(page.body());
        while (form.find()) {
            if (form.group(1).equals(id)) {
                Matcher hidden = HIDDEN.matcher(form.group());
                while (hidden.find()) {
                    add(fields, hidden.group());
                }
            }
        }
        assertThat(fields).as("form %s of a page: %s", id, page).isNotEmpty();
        fields.putAll(typed);
        return fields;
    }

    private static void add(Map<String, String> fields, String input) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(input);
        while (attribute.find()) {
            found.put(attribute.group(1), attribute.group(2));
        }
        fields.put(found.getOrDefault("name", ""), found.getOrDefault("value", ""));
    }

    static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
