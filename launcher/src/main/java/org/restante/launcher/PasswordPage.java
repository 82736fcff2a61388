package org.restante.launcher;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Sets a password on the portal's page as a person with a one-time link does: opens it, fills in the form, sends it. */
final class PasswordPage {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SSLContext trust;

    PasswordPage(SSLContext trust) {
        this.trust = trust;
    }

    /**
     * Sets it.
     *
     * @throws LauncherException if the page is not there, or shows the form again
     */
    void set(URI link, String password) throws IOException {
        HttpClient browser = HttpClient.newBuilder()
                .sslContext(trust)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        Element form = form(send(browser, HttpRequest.newBuilder(link)));
        if (form == null) {
            throw new LauncherException("The portal's page for setting a password shows no form.");
        }
        String action = form.absUrl("action");
        HttpRequest.Builder post = HttpRequest.newBuilder(action.isEmpty() ? link : URI.create(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(filledIn(form, password)));
        if (form(send(browser, post)) != null) {
            throw new LauncherException("The portal refused a demo password.");
        }
    }

    private static String filledIn(Element form, String password) {
        List<String> fields = new ArrayList<>();
        for (Element input : form.select("input[name], button[name]")) {
            boolean secret = input.attr("type").equals("password");
            fields.add(encode(input.attr("name")) + "=" + encode(secret ? password : input.attr("value")));
        }
        return String.join("&", fields);
    }

    private static @Nullable Element form(Document page) {
        return page.selectFirst("form:has(input[type=password])");
    }

    private static Document send(HttpClient browser, HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response =
                    browser.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                // The address holds the one-time token and is not told.
                throw new LauncherException(
                        "The portal's page for setting a password answers " + response.statusCode() + ".");
            }
            return Jsoup.parse(response.body(), response.uri().toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted", e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
