package org.restante.it.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** /login */
public record LoginPage(Page page) {

    public void signIn(String address, String password) {
        page.navigate("/login");
        page.getByLabel("Email address").fill(address);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }
}
