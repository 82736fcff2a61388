package org.restante.it.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;

/** /message/detail */
public record DetailPage(Page page) {

    public DetailPage open(UUID message) {
        page.navigate("/message/detail?id=" + message);
        return this;
    }

    public UUID message() {
        String url = page.url();
        return UUID.fromString(url.substring(url.indexOf("id=") + 3, url.indexOf("id=") + 39));
    }

    /** The part of the page about one recipient. */
    public Locator delivery(String address) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(address).setExact(true));
    }

    public void revoke(String address) {
        confirm(address, "Revoke", "Revoke now");
    }

    public void restore(String address) {
        press(address, "Restore access");
    }

    public void resend(String address) {
        press(address, "Resend notification");
    }

    /** Sets a new passphrase and returns it. */
    public String renew(String address) {
        Locator part = delivery(address);
        part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("New passphrase " + address))
                .click();
        Locator words = part.getByLabel("New passphrase for");
        String offered = words.inputValue();
        press(address, "Save passphrase");
        return offered;
    }

    private void confirm(String address, String first, String second) {
        delivery(address)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(first + " " + address))
                .click();
        press(address, second);
    }

    private void press(String address, String button) {
        delivery(address)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
