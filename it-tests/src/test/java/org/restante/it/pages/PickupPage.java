package org.restante.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** /p/{ticket} and what is behind it */
public record PickupPage(Page page) {

    private static final Page.GetByLabelOptions EXACT = new Page.GetByLabelOptions().setExact(true);

    public PickupPage open(String link) {
        page.navigate(link);
        return this;
    }

    public PickupPage enter(String passphrase) {
        page.getByLabel("Passphrase", EXACT).fill(passphrase);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open message"))
                .click();
        return this;
    }

    public PickupPage refused() {
        assertThat(page.getByText("This is not the passphrase").first()).isVisible();
        return this;
    }

    public PickupPage shows(String subject) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(subject))
                        .first())
                .isVisible();
        return this;
    }

    public Path download(String fileName) {
        Download download =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(fileName))
                        .click());
        return download.path();
    }

    public Locator attachments() {
        return page.locator("ul.files a");
    }

    public PickupPage reply(String text, Path... files) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Reply"))
                .click();
        page.getByLabel("Message", EXACT).fill(text);
        if (files.length > 0) {
            page.getByLabel("Attach files", EXACT).setInputFiles(files);
        }
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send reply"))
                .click();
        assertThat(page.getByText("Your reply was sent")).isVisible();
        return this;
    }
}
