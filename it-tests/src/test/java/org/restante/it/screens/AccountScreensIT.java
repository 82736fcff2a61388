package org.restante.it.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.restante.it.pages.LoginPage;
import org.restante.it.portal.Sample;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/** People of the organisation, the password each of them sets, and what somebody sees who has just begun. */
class AccountScreensIT extends Screens {

    private static final String ERIK = "erik.lind@northgate.example";
    private static final String PASSWORD = "eleven horses graze";

    AccountScreensIT(Portal portal, Visitor visitor) {
        super(portal, visitor);
    }

    @Test
    void shouldShowPeopleAndTheFirstDay() {
        try (BrowserContext office = visitor.desk();
                BrowserContext home = visitor.desk()) {
            Page ada = visitor.signIn(office, Sample.ADA);
            ada.navigate("/account");
            camera.take(ada, "account-people");
            refuse(ada);
            String link = add(ada);
            setPassword(home.newPage(), link);
            ada.navigate("/account");
            deactivate(ada);
            ada.navigate("/account?q=somebody+else");
            camera.take(ada, "account-nobody-found");
        }
        firstDay();
    }

    @Test
    void shouldShowMorePeopleThanAPageHolds() throws Exception {
        String tenant = "(select tenant_id from account where address = '" + Sample.ADA + "')";
        database.update("insert into account (id, tenant_id, address, display_name, groups, state, created_at) select"
                + " gen_random_uuid(), " + tenant + ", 'agent.' || n || '@many.northgate.example', 'Agent ' || n,"
                + " 'SENDER', 'INVITED', now() from generate_series(101, 160) n");
        try (BrowserContext office = visitor.desk()) {
            Page ada = visitor.signIn(office, Sample.ADA);
            ada.navigate("/account?q=many.northgate");
            shows(ada, "Agent 101");
            camera.take(ada, "account-many");
            anew(ada, () -> ada.locator(".pager a").click());
            shows(ada, "Agent 160");
            camera.take(ada, "account-second-page");
        } finally {
            database.update("delete from account where address like '%@many.northgate.example'");
        }
    }

    @Test
    void shouldShowTheOrganisation() {
        try (BrowserContext office = visitor.desk()) {
            Page ada = visitor.signIn(office, Sample.ADA);
            ada.navigate("/tenant");
            camera.take(ada, "tenant-plain");
            submit(ada, "Save");
            shows(ada, "Saved. It applies");
            camera.take(ada, "tenant-saved");
            ada.getByLabel("Imprint").fill("http://northgate.example");
            ada.getByLabel("Privacy notice").fill("our web site");
            ada.getByLabel("Contact").fill("ask around");
            submit(ada, "Save");
            shows(ada, "Please check this");
            assertThat(ada.locator(".summary li")).hasCount(3);
            camera.take(ada, "tenant-errors");
        }
    }

    private void refuse(Page ada) {
        submit(ada, "Add person");
        shows(ada, "Choose at least one role.");
        camera.take(ada, "account-errors");
    }

    private String add(Page ada) {
        ada.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Erik Lind, Claims");
        ada.getByLabel("Email address").fill(ERIK);
        ada.getByLabel("Sender: writes messages").check();
        submit(ada, "Add person");
        shows(ada, "was added");
        camera.take(ada, "account-link");
        return ada.locator("#link").inputValue();
    }

    private void setPassword(Page page, String link) {
        page.navigate(link);
        camera.take(page, "account-password-plain");
        page.getByLabel("New password").fill("short");
        page.getByLabel("Repeat password").fill("different");
        submit(page, "Set password");
        shows(page, "Please check this");
        camera.take(page, "account-password-errors");
        page.getByLabel("New password").fill(PASSWORD);
        page.getByLabel("Repeat password").fill(PASSWORD);
        submit(page, "Set password");
        shows(page, "Your password is set");
        camera.take(page, "account-password-done");
        page.navigate(link);
        camera.take(page, "account-password-closed");
    }

    private void deactivate(Page ada) {
        ada.locator("tr")
                .filter(new Locator.FilterOptions().setHasText(ERIK))
                .locator("summary")
                .click();
        camera.take(ada, "account-deactivate");
    }

    private void firstDay() {
        try (BrowserContext office = visitor.desk()) {
            Page erik = office.newPage();
            new LoginPage(erik).signIn(ERIK, PASSWORD);
            erik.waitForURL(url -> !url.contains("/login"));
            erik.navigate("/message/sent");
            camera.take(erik, "message-sent-empty");
            erik.navigate("/message/inbox");
            camera.take(erik, "message-inbox-empty");
        }
    }
}
