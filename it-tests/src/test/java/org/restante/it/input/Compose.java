package org.restante.it.input;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.restante.it.input.Client.Answer;

/** /message/compose and what its script talks to, without a browser. */
record Compose(Client sender, Answer page) {

    private static final String DRAFT = "/message/draft?draft=";
    private static final String FILE = "/message/attachment?draft=";

    static Compose open(Client sender) throws Exception {
        return new Compose(sender, sender.get("/message/compose"));
    }

    static Compose open(Client sender, UUID draft) throws Exception {
        return new Compose(sender, sender.get("/message/compose?draft=" + draft));
    }

    UUID draft() {
        return UUID.fromString(state("data-draft"));
    }

    String state(String attribute) {
        return page.page().select("#compose-state").attr(attribute);
    }

    /** Sends with these fields in place of a letter that is in order. */
    Answer send(Map<String, String> typed) throws Exception {
        Map<String, String> all = new HashMap<>(Map.of(
                "to", "bob@kunde.example", "subject", "Hello", "body_input", "<p>A letter.</p>", "expires", "30"));
        all.putAll(typed);
        return sender.submit(page, "compose", all, "send");
    }

    /** Saves as the script does, over the revision that the page began with. */
    Answer save(String json) throws Exception {
        return save(json, "&over=" + state("data-revision"));
    }

    Answer save(String json, String over) throws Exception {
        String path = DRAFT + draft() + over;
        return sender.send(
                path,
                sender.request(path)
                        .header("Content-Type", "application/json")
                        .header("X-CSRF-Token", state("data-csrf"))
                        .PUT(BodyPublishers.ofString(json)));
    }

    Answer attach(String encodedName, String type, byte[] content) throws Exception {
        String path = FILE + draft();
        return sender.send(
                path,
                sender.request(path)
                        .header("Content-Type", type)
                        .header("X-File-Name", encodedName)
                        .header("X-CSRF-Token", state("data-csrf"))
                        .PUT(BodyPublishers.ofByteArray(content)));
    }

    /** A text as a string of JSON (RFC 8259, section 7). */
    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars()
                .forEach(c -> json.append(c < ' ' || c == '"' || c == '\\' ? String.format("\\u%04x", c) : (char) c));
        return json.append('"').toString();
    }

    /** The id of a message that was sent, from where its answer leads. */
    static UUID message(Answer sent) {
        String location = sent.location();
        if (sent.status() != 302 || !location.contains("/message/detail?id=")) {
            throw new AssertionError("not sent: " + sent);
        }
        return UUID.fromString(location.substring(location.indexOf("id=") + 3));
    }
}
