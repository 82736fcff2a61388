package org.restante.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** /message/compose */
public record ComposePage(Page page) {

    private static final Page.GetByLabelOptions EXACT = new Page.GetByLabelOptions().setExact(true);
    private static final double UPLOAD_TIMEOUT = 60_000;

    public ComposePage open() {
        page.navigate("/message/compose");
        return this;
    }

    public ComposePage to(String... addresses) {
        add("To", addresses);
        return this;
    }

    public ComposePage cc(String... addresses) {
        add("Cc", addresses);
        return this;
    }

    private void add(String field, String... addresses) {
        for (String address : addresses) {
            Locator typing = page.getByLabel(field, EXACT);
            typing.fill(address);
            typing.press("Enter");
            assertThat(page.locator(".chip").filter(new Locator.FilterOptions().setHasText(address)))
                    .isVisible();
        }
    }

    public ComposePage write(String subject, String message) {
        page.getByLabel("Subject", EXACT).fill(subject);
        body().fill(message);
        return this;
    }

    public Locator body() {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Message").setExact(true));
    }

    public ComposePage attach(Path... files) {
        page.getByLabel("Attach files", EXACT).setInputFiles(files);
        for (Path file : files) {
            Locator listed = page.locator("#file-list li")
                    .filter(new Locator.FilterOptions()
                            .setHasText(file.getFileName().toString()));
            assertThat(listed.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove")))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(UPLOAD_TIMEOUT));
        }
        return this;
    }

    public Locator passphrase() {
        return page.getByLabel("Passphrase", EXACT);
    }

    /** Sends, and waits for the page that says so. */
    public DetailPage send() {
        sendButton().click();
        page.waitForURL("**/message/detail**");
        assertThat(page.getByText("Sent securely")).isVisible();
        return new DetailPage(page);
    }

    public Locator sendButton() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send securely"));
    }
}
