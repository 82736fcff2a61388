package org.restante.it.crash;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** A recipient without a browser: one visit to one delivery. */
final class PickupClient {
    private static final String BOUNDARY = "----restante-crash";
    private static final String LINE = "\r\n";

    private final Caller caller;
    private String shown = "";

    PickupClient(URI portal) {
        this.caller = new Caller(portal);
    }

    /** Proves and opens; the page of the message answers. */
    PickupClient open(String path, String passphrase) {
        Map<String, String> form = caller.get(path).require(200).hidden();
        form.put("passphrase", passphrase);
        form.put("open", "Open message");
        String location = caller.post(path, form).require(303).location();
        shown = URI.create(location).getRawPath() + "?" + URI.create(location).getRawQuery();
        return this;
    }

    Received read() {
        return Received.of(caller.get(shown).require(200), caller);
    }

    /** The status of the page behind a link, before any proof. */
    static int statusOf(URI portal, String path) {
        return new Caller(portal).get(path).status();
    }

    /** The page with the form for a reply, whose id the reply will have. */
    Answering answer() {
        return answer(
                caller.get(shown.replace("/pickup/message", "/pickup/reply")).require(200));
    }

    /** The form for a reply in an answer, also in one that gives back what was written. */
    Answering answer(Caller.Answer page) {
        return new Answering(page.find("action=\"(/pickup/reply-submit[^\"]*)\""), page.hidden());
    }

    /** One open reply page. */
    final class Answering {
        private final String action;
        private final Map<String, String> hidden;

        private Answering(String action, Map<String, String> hidden) {
            this.action = action;
            this.hidden = hidden;
        }

        UUID id() {
            return UUID.fromString(String.valueOf(hidden.get("reply")));
        }

        /** Sends it; true when the portal says that it was sent. */
        boolean send(String text, String fileName, byte[] file) {
            Caller.Answer answer = submit(text, fileName, file);
            return answer.status() == 303 && answer.location().endsWith("&replied");
        }

        /** Presses the button. */
        Caller.Answer submit(String text, String fileName, byte[] file) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            field(body, "csrf", String.valueOf(hidden.get("csrf")));
            field(body, "reply", String.valueOf(hidden.get("reply")));
            field(body, "text", text);
            write(
                    body,
                    "--" + BOUNDARY + LINE + "Content-Disposition: form-data; name=\"files\"; filename=\"" + fileName
                            + "\"" + LINE + "Content-Type: application/octet-stream" + LINE + LINE);
            body.writeBytes(file);
            write(body, LINE + "--" + BOUNDARY + "--" + LINE);
            return caller.send(caller.request(action)
                    .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                    .build());
        }

        private void field(ByteArrayOutputStream body, String name, String value) {
            write(
                    body,
                    "--" + BOUNDARY + LINE + "Content-Disposition: form-data; name=\"" + name + "\"" + LINE + LINE
                            + value + LINE);
        }

        private void write(ByteArrayOutputStream body, String text) {
            body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
