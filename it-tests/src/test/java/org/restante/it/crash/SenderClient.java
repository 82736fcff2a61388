package org.restante.it.crash;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.restante.launcher.DemoAccount;

/** An employee without a browser: what the pages do, by the requests that the pages make. */
final class SenderClient {
    private final Caller caller;
    private final DemoAccount account;

    SenderClient(URI portal, DemoAccount account) {
        this.caller = new Caller(portal);
        this.account = account;
    }

    SenderClient signIn() {
        Map<String, String> form = caller.get("/login").require(200).hidden();
        form.put("address", account.email());
        form.put("password", account.password());
        form.put("sign-in", "Sign in");
        caller.post("/login", form).require(302);
        return this;
    }

    /** A page with what the letter will be; nothing is sent yet. */
    Composition compose() {
        Caller.Answer page = caller.get("/message/compose").require(200);
        UUID id = UUID.fromString(page.find("data-draft=\"([0-9a-f-]{36})\""));
        return new Composition(id, page.find("data-csrf=\"([^\"]+)\""), page.hidden());
    }

    /** One open compose page. The id is that of the message, once it is sent. */
    final class Composition {
        private final UUID id;
        private final String token;
        private final Map<String, String> hidden;

        private Composition(UUID id, String token, Map<String, String> hidden) {
            this.id = id;
            this.token = token;
            this.hidden = hidden;
        }

        UUID id() {
            return id;
        }

        /** Saves what is typed, as the page does by itself. */
        int save(Letter letter) {
            String json = "{\"to\":[\"" + letter.recipient() + "\"],\"cc\":[],\"subject\":\"" + letter.subject()
                    + "\",\"body\":\"<p>" + letter.text() + "</p>\",\"expiryDays\":30,\"recipientsVisible\":false}";
            return put("/message/draft?draft=" + id, "application/json", json.getBytes(StandardCharsets.UTF_8), "")
                    .status();
        }

        /** Uploads a file. */
        Caller.Answer attach(String name, byte[] content) {
            return put("/message/attachment?draft=" + id, "application/octet-stream", content, name);
        }

        private Caller.Answer put(String path, String type, byte[] content, String name) {
            return caller.send(caller.request(path)
                    .header("Content-Type", type)
                    .header("X-CSRF-Token", token)
                    .header("X-File-Name", Caller.encode(name))
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(content))
                    .build());
        }

        /** Presses the button. */
        Caller.Answer send(Letter letter) {
            Map<String, String> form = new LinkedHashMap<>(hidden);
            form.put("to", letter.recipient());
            form.put("cc", "");
            form.put("subject", letter.subject());
            form.put("plain", letter.text());
            form.put("expires", "30");
            if (!letter.colleague()) {
                form.put("passphrase", letter.passphrase());
            }
            form.put("send", "Send securely");
            return caller.post("/message/compose", form);
        }

        /** Whether an answer says that the message was sent. */
        boolean isReceipt(Caller.Answer answer) {
            return answer.status() == 302 && answer.location().endsWith("/message/detail?id=" + id);
        }
    }

    /** Closes the only delivery of a message; true when the page says so. */
    boolean revoke(UUID message) {
        String path = "/message/detail?id=" + message;
        Map<String, String> form = caller.get(path).require(200).hidden();
        form.put("deliveries-form", "deliveries-form");
        form.remove("extend-form");
        form.put("deliveries:0:revoke", "Revoke now");
        return caller.post(path, form).require(200).body().contains("deliveries:0:restore");
    }

    /** What was sent to this person: text and files. */
    Received read(UUID message) {
        Caller.Answer page = caller.get("/message/read?id=" + message).require(200);
        return Received.of(page, caller);
    }

    Caller.Answer get(String path) {
        return caller.get(path);
    }

    /** The status of the page of a message. */
    int statusOf(UUID message) {
        return caller.get("/message/read?id=" + message).status();
    }
}
