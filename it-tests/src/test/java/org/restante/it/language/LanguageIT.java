package org.restante.it.language;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.restante.it.pages.Named.button;
import static org.restante.it.pages.Named.link;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.restante.it.portal.Inbox;
import org.restante.it.portal.OtherTenant;
import org.restante.it.portal.Sample;
import org.restante.it.portal.TestPortal;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/** Which language pages speak: the browser's, the one that was chosen, the account's. */
@ExtendWith(TestPortal.class)
class LanguageIT {

    private final Portal portal;
    private final Visitor visitor;

    LanguageIT(Portal portal, Visitor visitor) {
        this.portal = portal;
        this.visitor = visitor;
    }

    @ParameterizedTest
    @CsvSource({"de-AT, de, Anmelden", "de, de, Anmelden", "en-GB, en, Sign in", "fr-CA, en, Sign in"})
    void shouldSpeakWhatTheBrowserAsksFor(String browser, String language, String heading) {
        try (BrowserContext device = visitor.device(Visitor.PHONE_WIDTH, true, browser)) {
            Page page = device.newPage();
            page.navigate("/login");

            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText(heading);
        }
    }

    @Test
    void shouldChangeTheLanguageOfAPickupWithoutScriptAndWithoutShowingTheTicket() throws Exception {
        Sample sample = Sample.send(visitor, new Inbox(portal), "lara@kunde.example", "Police 12", "Guten Tag.");
        try (BrowserContext phone = visitor.device(Visitor.PHONE_WIDTH, false)) {
            Page page = phone.newPage();
            page.navigate(sample.link());
            assertThat(phone.cookies()).isEmpty();
            assertThat(link(page, "Deutsch")).hasAttribute("href", "?lang=de");

            link(page, "Deutsch").click();
            assertThat(page).hasURL(sample.link());
            assertThat(page.locator("html")).hasAttribute("lang", "de");
            assertThat(phone.cookies()).singleElement().satisfies(cookie -> {
                assertThat(cookie.name).isEqualTo("__Host-lang");
                assertThat(cookie.secure && cookie.httpOnly).isTrue();
                assertThat(cookie.value).isEqualTo("de");
            });

            page.getByLabel("Kennwort").fill(sample.passphrase());
            button(page, "Nachricht öffnen").click();
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Antworten")))
                    .isVisible();
            String reading = page.url();
            link(page, "English").click();
            assertThat(page).hasURL(reading);
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Reply")))
                    .isVisible();
        }
    }

    @Test
    void shouldRememberTheChoiceAtTheAccount() throws Exception {
        OtherTenant dora = OtherTenant.create(portal, visitor);
        try (BrowserContext desk = visitor.desk()) {
            Page page = dora.signIn(desk);
            page.getByLabel("Subject").fill("Angebot");
            page.getByLabel("Subject").blur();
            assertThat(page.getByText("Draft saved")).isVisible();
            button(page, "Deutsch").click();

            assertThat(page.locator("html")).hasAttribute("lang", "de");
            assertThat(page.getByLabel("Betreff")).hasValue("Angebot");
        }
        try (BrowserContext another = visitor.desk()) {
            Page page = dora.signIn(another);

            assertThat(button(page, "Sicher senden")).isVisible();
            page.navigate("/verify?lang=en");
            assertThat(page.locator("html")).hasAttribute("lang", "de");
            assertThat(link(page, "English")).hasCount(0);
        }
    }

    /** What a browser takes for the address of another server must never be where it is sent. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/?lang=de",
                "/\\evil.example/?lang=de",
                "/%5Cevil.example?lang=de",
                "///evil.example?lang=de"
            })
    void shouldLeadNowhereElse(String path) {
        try (BrowserContext device = visitor.desk()) {
            APIRequestContext request = device.request();
            APIResponse answer = request.get(
                    portal.portalUrl() + path, RequestOptions.create().setMaxRedirects(0));

            assertThat(answer.headers().getOrDefault("location", "/").matches("/(?![/\\\\]).*|/"))
                    .as(answer.headers().toString())
                    .isTrue();
        }
    }

    @Test
    void shouldIgnoreALanguageThatNobodySpeaks() {
        try (BrowserContext device = visitor.desk()) {
            APIResponse answer = device.request()
                    .get(
                            portal.portalUrl() + "/verify?lang=%0d%0aSet-Cookie:x",
                            RequestOptions.create().setMaxRedirects(0));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers()).doesNotContainKey("set-cookie");
        }
    }
}
