package org.restante.it.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.restante.it.portal.Database;
import org.restante.it.portal.Inbox;
import org.restante.it.portal.TestPortal;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/** What the tests of all screens have in common. */
@ExtendWith(TestPortal.class)
abstract class Screens {

    static final String SUBJECT = "Claim 4471: our settlement offer";
    static final String LETTER = """
        Dear Ms Berger,

        Thank you for your report of 12 November. We have looked at the photographs and at the two estimates, and we \
        can offer to settle the claim for 4,380 euros.

        The details are in the attached letter. If you agree, please reply here and attach the signed form. We will \
        transfer the amount within five working days.

        Kind regards
        Alice Bauer\
        """;

    final Portal portal;
    final Visitor visitor;
    final Inbox inbox;
    final Database database;
    final Camera camera = new Camera();

    Screens(Portal portal, Visitor visitor) {
        this.portal = portal;
        this.visitor = visitor;
        this.inbox = new Inbox(portal);
        this.database = new Database(portal);
    }

    @AfterEach
    void shouldHaveFoundNoFault() {
        assertThat(camera.faults()).as("what is wrong with the screens").isEmpty();
    }

    static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    /** Presses a button that leads to another page, or to this one anew. */
    static void submit(Page page, String button) {
        anew(page, () -> press(page, button));
    }

    /** Acts, and waits until the page that was there has gone. */
    static void anew(Page page, Runnable act) {
        page.evaluate("() => { document.documentElement.dataset.old = ''; }");
        act.run();
        page.locator("html:not([data-old])").waitFor();
        page.waitForLoadState();
    }

    static void shows(Page page, String text) {
        page.getByText(text).first().waitFor();
    }
}
