package org.restante.it.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.restante.it.pages.LoginPage;
import org.restante.it.pages.PickupPage;
import org.restante.launcher.Portal;

/** What happens is counted, once, when it is committed; and the numbers name nobody. */
@ExtendWith(TestPortal.class)
class MetricsIT {

    private static final String EVENTS = "restante_events_total";

    private final Visitor visitor;
    private final Inbox inbox;
    private final Database database;
    private final Management management;

    @TempDir
    private Path files;

    MetricsIT(Portal portal, Visitor visitor) {
        this.visitor = visitor;
        inbox = new Inbox(portal);
        database = new Database(portal);
        management = new Management(portal);
    }

    @Test
    void shouldCountAMessageOnItsWay() throws Exception {
        double submitted = events("MESSAGE_SUBMITTED");
        double opened = events("DELIVERY_OPENED");
        double refused = events("PROOF_REFUSED");
        double wrong = management.metric("restante_refusals_total");
        double signedIn = management.metric("restante_sign_ins_total", "outcome=\"ok\"");
        double mailed = management.metric("restante_notification_attempts_seconds_count", "outcome=\"sent\"");
        double waited = management.metric("restante_argon2_wait_seconds_count");
        double sealed = management.metric("restante_sealed_bytes_total", "kind=\"file\"");

        Path file = Files.writeString(files.resolve("numbers.txt"), "7".repeat(100_000));
        Sample sent = Sample.send(visitor, inbox, "metrics@kunde.example", "Counted", "Once", file);
        try (BrowserContext home = visitor.desk()) {
            PickupPage pickup = new PickupPage(home.newPage()).open(sent.link()).enter("a wrong passphrase of mine");
            pickup.page()
                    .getByText("try", new Page.GetByTextOptions().setExact(false))
                    .first()
                    .waitFor();
            pickup.enter(sent.passphrase()).shows("Counted");
        }

        soon(() -> assertThat(events("MESSAGE_SUBMITTED") - submitted).isEqualTo(1));
        soon(() -> assertThat(events("DELIVERY_OPENED") - opened).isEqualTo(1));
        soon(() -> assertThat(events("PROOF_REFUSED") - refused).isEqualTo(1));
        assertThat(management.metric("restante_refusals_total") - wrong).isPositive();
        assertThat(management.metric("restante_sign_ins_total", "outcome=\"ok\"") - signedIn)
                .isEqualTo(1);
        assertThat(management.metric("restante_notification_attempts_seconds_count", "outcome=\"sent\"") - mailed)
                .isPositive();
        assertThat(management.metric("restante_argon2_wait_seconds_count") - waited)
                .isGreaterThanOrEqualTo(4);
        assertThat(management.metric("restante_sealed_bytes_total", "kind=\"file\"") - sealed)
                .isEqualTo(100_000);
    }

    @Test
    void shouldCountARefusedSignInOfNobody() throws Exception {
        double refused = management.metric("restante_sign_ins_total", "outcome=\"refused\"");
        try (BrowserContext device = visitor.desk()) {
            Page page = device.newPage();
            new LoginPage(page).signIn("nobody@metrics.example", "not a password of mine");
            page.locator("[role=alert], .message, .error").first().waitFor();
        }
        soon(() -> assertThat(management.metric("restante_sign_ins_total", "outcome=\"refused\"") - refused)
                .isEqualTo(1));
    }

    @Test
    void shouldTellWhatWaitsAndHowBusyItIs() throws Exception {
        String all = management.get("/metrics").body();
        assertThat(all)
                .contains(
                        "restante_outbox_waiting",
                        "restante_outbox_oldest_seconds",
                        "restante_outbox_late_seconds",
                        "restante_argon2_places",
                        "restante_argon2_running",
                        "restante_argon2_waiting",
                        "restante_uploads_running");
        assertThat(management.metric("restante_uploads_places")).isEqualTo(16);
        assertThat(management.metric("restante_argon2_places")).isPositive();
    }

    @Test
    void shouldNameNobody() throws Exception {
        String all = management.get("/metrics").body();
        assertThat(all).doesNotContain("@", "northgate", "Northgate", "kunde.example");
        for (String secret :
                database.query(String.class, "select id::text from tenant union select id::text from account")) {
            assertThat(all).doesNotContain(secret);
        }
    }

    private double events(String action) throws Exception {
        return management.metric(EVENTS, "action=\"" + action + "\"");
    }

    private static void soon(org.awaitility.core.ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
    }
}
