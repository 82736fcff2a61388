package org.restante.it.screens;

import static org.restante.it.portal.Sample.ALICE;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.restante.it.pages.ComposePage;
import org.restante.it.pages.DetailPage;
import org.restante.it.pages.PickupPage;
import org.restante.it.portal.Sample;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/** One sent message: what to tell, what became of it, and what can be done about it. */
class DetailScreensIT extends Screens {

    /** Far more than are shown unfolded; that 200 can be sent to is proved where fields are filled. */
    private static final int MANY = 30;

    DetailScreensIT(Portal portal, Visitor visitor) {
        super(portal, visitor);
    }

    @Test
    void shouldShowWhatBecameOfAMessage() throws Exception {
        String bob = "bob.detail@kunde.example";
        String eve = "eve.detail@kunde.example";
        try (BrowserContext office = visitor.desk();
                BrowserContext home = visitor.desk()) {
            ComposePage compose = new ComposePage(visitor.signIn(office, ALICE))
                    .open()
                    .to(bob, eve, "closed.detail@kunde.example")
                    .cc(Sample.CAROL)
                    .write(SUBJECT, LETTER);
            compose.passphrase().waitFor();
            String passphrase = compose.passphrase().inputValue();
            DetailPage detail = compose.send();
            camera.take(detail.page(), "message-detail-told");
            new PickupPage(home.newPage())
                    .open(inbox.await(bob, 1).get(0).link())
                    .enter("not the passphrase at all")
                    .refused()
                    .enter(passphrase)
                    .shows(SUBJECT)
                    .reply("Thank you, we agree.");
            inbox.await("closed.detail@kunde.example", 1);
            trouble(detail.message(), eve);
            detail.open(detail.message());
            camera.take(detail.page(), "message-detail-timeline");
            act(detail, bob);
        }
    }

    private void trouble(UUID message, String eve) throws Exception {
        String state = "update message_delivery set notification_state = ?, notification_failure = ? "
                + "where message_id = ? and address = ?";
        database.update(
                state,
                "BOUNCED",
                "550 5.1.1 <closed.detail@kunde.example>: Recipient address rejected: User unknown",
                message,
                "closed.detail@kunde.example");
        inbox.await(eve, 1);
        database.update(state, "DEFERRED", "451 4.7.1 Try again later", message, eve);
    }

    private void act(DetailPage detail, String bob) {
        Page page = detail.page();
        summary(detail, "Revoke " + bob);
        camera.take(page, "message-detail-revoke");
        detail.delivery(bob)
                .getByRole(
                        AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Revoke now"))
                .click();
        shows(page, "Revoked. This recipient");
        camera.take(page, "message-detail-revoked");
        detail.restore(bob);
        shows(page, "Access is restored.");
        summary(detail, "New passphrase " + bob);
        camera.take(page, "message-detail-renew");
        submit(page, "Save passphrase");
        shows(page, "The new passphrase works from now on.");
        camera.take(page, "message-detail-renewed");
        page.getByLabel("Days from now").fill("9999");
        submit(page, "Extend");
        shows(page, "Please check this");
        camera.take(page, "message-detail-errors");
    }

    private static void summary(DetailPage detail, String name) {
        detail.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    @Test
    void shouldShowLongAndForeignSubjects() throws Exception {
        try (BrowserContext office = visitor.desk()) {
            ComposePage compose = new ComposePage(visitor.signIn(office, ALICE));
            DetailPage detail = send(
                    compose,
                    "long.detail@kunde.example",
                    "Kündigungsschutzverfahrensbeschleunigungsvereinbarung".repeat(3) + " " + SUBJECT.repeat(4),
                    "https://example.org/" + "a".repeat(300) + "\nשלום, זהו מסמך. 👩‍👩‍👧‍👦 مرحبا بالعالم");
            camera.take(detail.open(detail.message()).page(), "message-detail-long");
            send(
                    compose,
                    "rtl.detail@kunde.example",
                    "🧾 חשבונית מספר 4471 (עותק) – e\u0301te\u0301",
                    "שלום רב,\nמצורפת החשבונית.\nמרחבא 🙂");
            camera.take(detail.open(detail.message()).page(), "message-detail-foreign");
            send(compose, "expired.detail@kunde.example", "Offer of last year", LETTER);
            expire(detail.message());
            camera.take(detail.open(detail.message()).page(), "message-detail-expired");
        }
    }

    private static DetailPage send(ComposePage compose, String recipient, String subject, String text) {
        compose.open().to(recipient).write(subject, text);
        compose.passphrase().waitFor();
        return compose.send();
    }

    private void expire(UUID message) throws Exception {
        database.update(
                "update message_delivery set access_state = 'EXPIRED', expires_at = now() - interval '1 day' where"
                        + " message_id = ?",
                message);
        database.update("update message set expires_at = now() - interval '1 day' where id = ?", message);
    }

    @Test
    void shouldShowManyRecipients() {
        try (BrowserContext office = visitor.desk()) {
            ComposePage compose = new ComposePage(visitor.signIn(office, ALICE)).open();
            compose.write("To all members of the association", "The invitation.");
            Page page = compose.page();
            page.getByLabel("To", new Page.GetByLabelOptions().setExact(true))
                    .fill(String.join(
                            ", ",
                            IntStream.rangeClosed(1, MANY)
                                    .mapToObj(i -> "member." + i + "@verein.example")
                                    .toList()));
            page.keyboard().press("Enter");
            shows(page, "member." + MANY + "@verein.example");
            compose.passphrase().waitFor();
            camera.take(page, "message-compose-many-recipients");
            compose.send();
            camera.take(page, "message-detail-many-recipients");
        }
    }
}
