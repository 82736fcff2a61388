package org.restante.it.screens;

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
