package org.restante.bench;

import java.util.Map;

/** A sender who is signed in, and does what the pages do. */
final class SenderSession {
    private static final String COMPOSE = "/message/compose";

    private final Client client;

    private SenderSession(Client client) {
        this.client = client;
    }

    static SenderSession signIn(Server server, String address) throws Exception {
        Client client = server.client();
        signIn(client, address, server.password(address));
        return new SenderSession(client);
    }

    static void signIn(Client client, String address, String password) throws Exception {
        Map<String, String> fields = Form.fields(client.get("/login"), "login");
        fields.put("address", address);
        fields.put("password", password);
        fields.put("sign-in", "Sign in");
        client.submit("/login", fields);
    }

    Client client() {
        return client;
    }

    /** Opens the page on which one writes. */
    String compose() throws Exception {
        return client.get(COMPOSE);
    }

    /** Sends what the page then holds; answers where it leads. */
    String send(Map<String, String> fields) throws Exception {
        fields.put("send", "Send securely");
        String leadsTo = client.submit(COMPOSE, fields);
        if (!leadsTo.contains("/message/detail")) {
            throw new IllegalStateException("it was not sent, but led to " + leadsTo);
        }
        return leadsTo;
    }

    /** The fields of the page, filled in. */
    static Map<String, String> letter(String page, String to, String body) {
        Map<String, String> fields = Form.fields(page, "compose");
        fields.put("to", to);
        fields.put("subject", "Your claim");
        fields.put("body_input", body);
        return fields;
    }
}
