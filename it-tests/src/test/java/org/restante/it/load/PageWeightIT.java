package org.restante.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.restante.it.pages.PickupPage;
import org.restante.it.portal.Inbox;
import org.restante.it.portal.Sample;
import org.restante.it.portal.TestPortal;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/** What comes over the wire for a page to somebody who was never here, as the browser's own log of the network has it. */
@ExtendWith(TestPortal.class)
class PageWeightIT {

    private static final int PICKUP_BYTES = 60_000;
    private static final int PICKUP_REQUESTS = 6;

    /** The editor and what it stands on; no other page has it. */
    private static final int COMPOSE_BYTES = 330_000;

    /** Beside the page itself, which grows with what is listed. */
    private static final int PORTAL_BYTES = 55_000;

    private final Visitor visitor;
    private final Inbox inbox;

    PageWeightIT(Portal portal, Visitor visitor) {
        this.visitor = visitor;
        this.inbox = new Inbox(portal);
    }

    @Test
    void shouldBeLightForPeopleWhoComeOnce() throws Exception {
        Sample sent = Sample.send(visitor, inbox, "light@kunde.example", "Light", "A letter.");
        weighsLittle("/verify", 0);
        weighsLittle(sent.link(), 0);
        try (BrowserContext home = visitor.desk()) {
            PickupPage pickup = new PickupPage(home.newPage())
                    .open(sent.link())
                    .enter(sent.passphrase())
                    .shows("Light");
            String message = pickup.page().url();
            weighsLittle(home, message, 1);
            weighsLittle(home, message.replace("/pickup/message", "/pickup/reply"), 2);
        }
    }

    @Test
    void shouldBringTheEditorOnlyWhereSomebodyWrites() {
        try (BrowserContext office = visitor.desk()) {
            visitor.signIn(office, Sample.ALICE).close();
            for (String path : List.of("/message/sent", "/message/inbox")) {
                Weight weight = weigh(office, path);
                assertThat(weight.beside(path)).as("%s: %s", path, weight).isLessThanOrEqualTo(PORTAL_BYTES);
            }
            Weight compose = weigh(office, "/message/compose");
            assertThat(compose.bytes()).as(compose.toString()).isLessThanOrEqualTo(COMPOSE_BYTES);
        }
    }

    @Test
    void shouldCompressFilesOfTheLookAndNothingPrivate() {
        try (BrowserContext stranger = visitor.desk()) {
            Page page = stranger.newPage();
            List<String> files = new ArrayList<>();
            page.onRequest(request -> files.add(request.url()));
            page.navigate("/verify");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(files).anyMatch(file -> file.contains(".css")).anyMatch(file -> file.contains(".woff2"));
            for (String file : files.subList(1, files.size())) {
                APIResponse answer = stranger.request().get(file);
                assertThat(answer.headers().get("cache-control")).as(file).contains("immutable");
                if (file.contains(".css") || file.contains(".svg")) {
                    assertThat(answer.headers()).as(file).containsEntry("content-encoding", "gzip");
                }
            }
            assertThat(stranger.request().get("/verify").headers())
                    .doesNotContainKey("content-encoding")
                    .containsEntry("cache-control", "no-store");
        }
    }

    private void weighsLittle(String path, int scripts) {
        try (BrowserContext stranger = visitor.desk()) {
            weighsLittle(stranger, path, scripts);
        }
    }

    private static void weighsLittle(BrowserContext who, String path, int scripts) {
        Weight weight = weigh(who, path);
        assertThat(weight.bytes()).as("%s: %s", path, weight).isLessThanOrEqualTo(PICKUP_BYTES);
        assertThat(weight.files()).as("%s: %s", path, weight).hasSizeLessThanOrEqualTo(PICKUP_REQUESTS);
        assertThat(weight.files().keySet().stream().filter(url -> url.contains(".js")))
                .as("%s: %s", path, weight)
                .hasSize(scripts);
    }

    /**
     * What was fetched.
     *
     * @param files bytes over the wire, headers included, by address
     */
    private record Weight(Map<String, Long> files) {
        long bytes() {
            return files.values().stream().mapToLong(Long::longValue).sum();
        }

        long beside(String path) {
            return files.entrySet().stream()
                    .filter(file -> !file.getKey().endsWith(path))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    private static Weight weigh(BrowserContext who, String path) {
        try (Page page = who.newPage()) {
            CDPSession network = who.newCDPSession(page);
            Map<String, String> addresses = new LinkedHashMap<>();
            Map<String, Long> files = new LinkedHashMap<>();
            network.on(
                    "Network.requestWillBeSent",
                    event -> addresses.put(
                            id(event),
                            event.getAsJsonObject("request").get("url").getAsString()));
            network.on(
                    "Network.loadingFinished",
                    event -> files.merge(
                            addresses.getOrDefault(id(event), id(event)),
                            event.get("encodedDataLength").getAsLong(),
                            Long::sum));
            network.send("Network.enable");
            JsonObject off = new JsonObject();
            off.addProperty("cacheDisabled", true);
            network.send("Network.setCacheDisabled", off);
            page.navigate(path);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            return new Weight(files);
        }
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }
}
