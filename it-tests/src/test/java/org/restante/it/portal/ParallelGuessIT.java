package org.restante.it.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.restante.launcher.DemoAccount;
import org.restante.launcher.Portal;

/** Many tries at once: of wrong ones no more than five are checked, and right ones do not get in each other's way. */
@ExtendWith(TestPortal.class)
class ParallelGuessIT {

    private static final int AT_ONCE = 12;
    private static final int FREE_TRIES = 5;
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\"[^>]* value=\"([^\"]*)\"");

    private final Portal portal;
    private final Visitor visitor;
    private final Database database;

    ParallelGuessIT(Portal portal, Visitor visitor) {
        this.portal = portal;
        this.visitor = visitor;
        this.database = new Database(portal);
    }

    @Test
    void shouldLetOnePersonSignInAtManyDevicesAtOnce() throws Exception {
        DemoAccount carol = visitor.account(Sample.CAROL);
        database.update("delete from common_throttle where scope like 'SIGN_IN%'");
        assertThat(postAtOnce(
                        FREE_TRIES - 1,
                        "/login",
                        Map.of("address", carol.email(), "password", carol.password(), "sign-in", "Sign in")))
                .containsOnly(302);
    }

    @Test
    void shouldCountEverySignIn() throws Exception {
        String address = "nobody" + System.nanoTime() + "@northgate.example";
        guess("/login", Map.of("address", address, "password", "not the password", "sign-in", "Sign in"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
        assertThat(database.single(Integer.class, "select failures from common_throttle where key_digest = ?", digest))
                .isEqualTo(FREE_TRIES);
    }

    @Test
    void shouldCountEveryProof() throws Exception {
        Sample sent = Sample.send(
                visitor, new Inbox(portal), "parallel@kunde.example", "Guessed at in parallel", "A letter.");
        String path = URI.create(sent.link()).getPath();
        guess(path, Map.of("passphrase", "not the passphrase at all", "open", "Open message"));
        assertThat(database.single(
                        Integer.class,
                        "select refused_tries from message_delivery where address = ?",
                        sent.recipient()))
                .isEqualTo(FREE_TRIES);
    }

    private void guess(String path, Map<String, String> typed) throws Exception {
        assertThat(postAtOnce(AT_ONCE, path, typed)).as("answers from %s", path).containsOnly(200);
    }

    /** Fetches the form many times, each as another visitor, then posts all of them at once. */
    private List<Integer> postAtOnce(int times, String path, Map<String, String> typed) throws Exception {
        URI page = portal.portalUrl().resolve(path);
        List<HttpClient> visitors = new ArrayList<>();
        List<HttpRequest> tries = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            HttpClient client = HttpClient.newBuilder()
                    .sslContext(AnyCertificate.trusting())
                    .cookieHandler(new CookieManager())
                    .build();
            String form = client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            visitors.add(client);
            tries.add(HttpRequest.newBuilder(page)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body(form, typed)))
                    .build());
        }
        List<CompletableFuture<HttpResponse<Void>>> answers = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            answers.add(visitors.get(i).sendAsync(tries.get(i), HttpResponse.BodyHandlers.discarding()));
        }
        List<Integer> statuses = new ArrayList<>();
        for (CompletableFuture<HttpResponse<Void>> answer : answers) {
            statuses.add(answer.get().statusCode());
        }
        return statuses;
    }

    private static String body(String form, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(form);
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        assertThat(fields).containsKey("jakarta.faces.ViewState");
        fields.putAll(typed);
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
