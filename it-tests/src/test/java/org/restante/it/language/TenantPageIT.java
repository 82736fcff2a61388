package org.restante.it.language;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.restante.it.pages.Named.button;
import static org.restante.it.pages.Named.link;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.restante.it.pages.ComposePage;
import org.restante.it.portal.Database;
import org.restante.it.portal.Inbox;
import org.restante.it.portal.OtherTenant;
import org.restante.it.portal.Sample;
import org.restante.it.portal.TestPortal;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/** /tenant: what an organisation says about itself, and where that shows. */
@ExtendWith(TestPortal.class)
class TenantPageIT {

    private final Portal portal;
    private final Visitor visitor;

    TenantPageIT(Portal portal, Visitor visitor) {
        this.portal = portal;
        this.visitor = visitor;
    }

    @Test
    void shouldShowLinksOnPickupPagesAndInMails() throws Exception {
        OtherTenant dora = OtherTenant.create(portal, visitor);
        String anna = "anna@kunde.example";
        try (BrowserContext desk = visitor.desk()) {
            Page page = dora.signIn(desk);
            page.navigate("/tenant");
            assertThat(page.getByText("Southgate Bank").first()).isVisible();
            save(page, "http://southgate.example/imprint", "javascript:alert(1)", "ask around");
            assertThat(page.locator("#imprint-error")).containsText("beginning with https://");
            assertThat(page.locator("#privacy-error")).containsText("beginning with https://");
            assertThat(page.locator("#contact-error")).not().isEmpty();
            assertThat(page.locator(".summary li")).hasCount(3);
            assertThat(page.getByLabel("Imprint")).hasValue("http://southgate.example/imprint");

            save(
                    page,
                    "https://southgate.example/imprint",
                    "https://southgate.example/privacy",
                    "help@southgate.example");
            page.getByLabel("Language that comes first").selectOption("DE");
            page.getByLabel("Time zone").selectOption("Asia/Tokyo");
            button(page, "Save").click();
            assertThat(page.getByText("Saved. It applies")).isVisible();
            page.navigate("/audit/events");
            assertThat(page.getByText("Imprint, Privacy notice, Contact")).isVisible();

            new ComposePage(page).open().to(anna).write("Offer", "Dear Anna.").send();
        }
        Inbox.Mail mail = new Inbox(portal).await(anna, 1).get(0);
        assertThat(mail.parsed().getSubject())
                .startsWith("Vertrauliche Nachricht von Dora Other")
                .endsWith("/ Confidential message");
        assertThat(mail.html())
                .contains("href=\"https://southgate.example/imprint\"", "href=\"https://southgate.example/privacy\"")
                .contains("href=\"mailto:help@southgate.example\"");
        try (BrowserContext phone = visitor.device(Visitor.PHONE_WIDTH, false)) {
            Page page = phone.newPage();
            page.navigate(mail.link());
            assertThat(link(page, "Imprint")).hasAttribute("href", "https://southgate.example/imprint");
            assertThat(page.locator("time").first()).containsText("JST");
            assertThat(link(page, "Privacy")).hasAttribute("rel", "noopener noreferrer");
            assertThat(link(page, "help@southgate.example")).hasAttribute("href", "mailto:help@southgate.example");
        }
        assertThat(new Database(portal)
                        .query(String.class, "select imprint_url from tenant where name = 'Northgate Insurance'"))
                .as("another organisation's are its own")
                .containsExactly("https://example.org/northgate/imprint");
    }

    @Test
    void shouldNotBeThereForOthers() {
        try (BrowserContext desk = visitor.desk()) {
            Page page = visitor.signIn(desk, Sample.ALICE);

            assertThat(page.navigate("/tenant").status()).isIn(403, 404);
            assertThat(page.getByLabel("Imprint")).hasCount(0);
        }
    }

    private static void save(Page page, String imprint, String privacy, String contact) {
        page.getByLabel("Imprint").fill(imprint);
        page.getByLabel("Privacy notice").fill(privacy);
        page.getByLabel("Contact").fill(contact);
        button(page, "Save").click();
        assertThat(page.locator(".note.summary").first()).isVisible();
    }
}
