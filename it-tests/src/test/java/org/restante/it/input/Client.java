package org.restante.it.input;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.restante.it.portal.AnyCertificate;
import org.restante.launcher.DemoAccount;
import org.restante.launcher.Portal;

/** Somebody without a browser: the session's cookie, and the forms of pages, filled in with anything. */
final class Client {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FORM = "application/x-www-form-urlencoded";

    private final URI portal;
    private final HttpClient http;

    Client(Portal portal) {
        this.portal = portal.portalUrl();
        http = HttpClient.newBuilder()
                .sslContext(AnyCertificate.trusting())
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .connectTimeout(PATIENCE)
                .build();
    }

    /** Somebody of the demo organisation. */
    static Client signedIn(Portal portal, String address) throws Exception {
        DemoAccount account = portal.accounts().stream()
                .filter(known -> known.email().equals(address))
                .findFirst()
                .orElseThrow();
        return signedIn(portal, account.email(), account.password());
    }

    static Client signedIn(Portal portal, String address, String password) throws Exception {
        Client client = new Client(portal);
        Answer answer = client.submit(
                client.get("/login"), "login", Map.of("address", address, "password", password), "sign-in");
        if (answer.status() != 302) {
            throw new AssertionError("sign-in of " + address + ": " + answer.status());
        }
        return client;
    }

    /**
     * An answer, read as a page.
     *
     * @param location where it leads; empty if nowhere
     */
    record Answer(int status, String path, Document page, String body, HttpResponse<byte[]> raw) {

        String location() {
            return raw.headers().firstValue("location").orElse("");
        }

        /** The words beside a field. */
        String error(String field) {
            return page.select("#" + field + "-error").text();
        }

        /** What stands in a field. */
        String value(String field) {
            return page.select("#" + field).val();
        }

        String heading() {
            return page.select("h1").text();
        }

        @Override
        public String toString() {
            return status + " " + path + " " + location() + " " + heading() + " "
                    + page.select(".summary, .error").text();
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(path, request(path).GET());
    }

    Answer post(String path, String type, String body) throws IOException, InterruptedException {
        return send(path, request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    /** Fills in a form of a page and presses one of its buttons. Fields that are named in {@code typed} replace what stands there. */
    Answer submit(Answer page, String form, Map<String, String> typed, String button)
            throws IOException, InterruptedException {
        return post(page.path(), FORM, encode(fields(page, form, typed, button)));
    }

    static Map<String, String> fields(Answer page, String form, Map<String, String> typed, String button) {
        Element element = page.page().getElementById(form);
        if (element == null) {
            throw new AssertionError("no form " + form + " in " + page);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element input : element.select("input[name], textarea[name], select[name]")) {
            String type = input.attr("type");
            boolean unpressed = "submit".equals(type) || "checkbox".equals(type) || "file".equals(type);
            if (!unpressed && !"plain".equals(input.attr("name"))) {
                fields.put(input.attr("name"), input.val());
            }
        }
        fields.putAll(typed);
        fields.put(button, button);
        return fields;
    }

    static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> percent(field.getKey()) + "=" + percent(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String percent(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(portal.resolve(path)).timeout(PATIENCE);
    }

    Answer send(String path, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        String body = new String(response.body(), StandardCharsets.UTF_8);
        return new Answer(response.statusCode(), path, Jsoup.parse(body), body, response);
    }
}
