package org.restante.it.screens;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.restante.it.pages.PickupPage;
import org.restante.it.portal.Sample;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/** The audit trail as an officer reads it. */
class EventsScreensIT extends Screens {

    private static final String LONG_ADDRESS =
            "maximiliane.oberhuber-schmidt.claims@insurance-brokers-of-the-northern-coast.example";

    EventsScreensIT(Portal portal, Visitor visitor) {
        super(portal, visitor);
    }

    @Test
    void shouldShowTheAuditTrail() throws Exception {
        Sample sent = Sample.send(visitor, inbox, LONG_ADDRESS, SUBJECT, LETTER);
        try (BrowserContext desk = visitor.desk();
                BrowserContext home = visitor.desk()) {
            new PickupPage(home.newPage())
                    .open(sent.link())
                    .enter("not the passphrase at all")
                    .refused()
                    .enter(sent.passphrase())
                    .shows(SUBJECT);
            Page otto = visitor.signIn(desk, Sample.OTTO);
            otto.navigate("/audit/events");
            shows(otto, "1 recipient, no attachment");
            camera.take(otto, "audit-events-many");
            otto.navigate("/audit/events?recipient=" + sent.recipient());
            otto.locator("td").getByText("Proof refused").first().waitFor();
            camera.take(otto, "audit-events-filtered");
            otto.navigate("/audit/events?actor=nobody-like-this");
            camera.take(otto, "audit-events-nothing-found");
            otto.navigate("/audit/events?from=yesterday&message=4471");
            shows(otto, "Please check this");
            camera.take(otto, "audit-events-errors");
        }
    }
}
