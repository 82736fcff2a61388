package org.restante.it.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.restante.it.pages.DetailPage;
import org.restante.it.pages.PickupPage;
import org.restante.launcher.Portal;

/** The mail server is away, or the application server is killed: nothing acknowledged is lost, nothing is sent twice. */
@ExtendWith(TestPortal.class)
class OutageIT {

    private static final Locator.GetByTextOptions EXACT = new Locator.GetByTextOptions().setExact(true);

    private final Portal portal;
    private final Visitor visitor;
    private final Inbox inbox;

    OutageIT(Portal portal, Visitor visitor) {
        this.portal = portal;
        this.visitor = visitor;
        this.inbox = new Inbox(portal);
    }

    @Test
    void shouldDeliverEverythingWhenTheMailServerComesBack() throws Exception {
        portal.mail().stop();
        Sample first;
        Sample second;
        try (BrowserContext office = visitor.desk()) {
            first = Sample.submit(visitor, "first@outage.example", "While mail is away", "One");
            second = Sample.submit(visitor, "second@outage.example", "While mail is away", "Two");
            DetailPage detail = new DetailPage(visitor.signIn(office, Sample.ALICE));
            awaitState(detail, first, "Trying again");
            portal.mail().start();
            awaitState(detail, first, "Notified");
            awaitState(detail, second, "Notified");
        } finally {
            portal.mail().start();
        }
        assertThat(inbox.await(first.recipient(), 1)).hasSize(1);
        assertThat(inbox.await(second.recipient(), 1)).hasSize(1);
    }

    @Test
    void shouldSendOnceWhatWasCommittedBeforeAKill() throws Exception {
        portal.mail().stop();
        Sample sent;
        try {
            sent = Sample.submit(visitor, "killed@outage.example", "Committed", "Before the kill");
            portal.killServer();
        } finally {
            portal.mail().start();
        }
        portal.startServer();
        String link = inbox.await(sent.recipient(), 1).get(0).link();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> state(sent).equals("NOTIFIED"));
        try (BrowserContext home = visitor.desk()) {
            new PickupPage(home.newPage()).open(link).enter(sent.passphrase()).shows("Committed");
        }
        assertThat(inbox.to(sent.recipient())).hasSize(1);
    }

    private String state(Sample sent) throws Exception {
        return new Database(portal)
                .single(
                        String.class,
                        "select notification_state from message_delivery where message_id = ? and kind = 'TO'",
                        sent.message());
    }

    /** The sent message's page, asked again until it tells this. */
    private static void awaitState(DetailPage detail, Sample sent, String state) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            detail.open(sent.message());
            assertThat(detail.delivery(sent.recipient()).getByText(state, EXACT).first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(500));
        });
    }
}
