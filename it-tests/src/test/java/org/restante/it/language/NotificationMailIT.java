package org.restante.it.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.restante.it.portal.Database;
import org.restante.it.portal.Inbox;
import org.restante.it.portal.Sample;
import org.restante.it.portal.TestPortal;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/** Notifications as they arrive: whole, small, plain, and in the reader's language. */
@ExtendWith(TestPortal.class)
class NotificationMailIT {

    private static final int LARGEST = 20_000;
    private static final int LINE = 76;

    private final Portal portal;
    private final Visitor visitor;
    private final Inbox inbox;
    private final Database database;

    NotificationMailIT(Portal portal, Visitor visitor) {
        this.portal = portal;
        this.visitor = visitor;
        this.inbox = new Inbox(portal);
        this.database = new Database(portal);
    }

    @Test
    void shouldSpeakBothLanguagesToAStrangerAndThenTheirs() throws Exception {
        String erna = "erna@kunde.example";
        Sample sample = Sample.send(visitor, inbox, erna, "Schaden 77", "Guten Tag.");
        Inbox.Mail first = inbox.await(erna, 1).get(0);

        check(first, "en,de");
        assertThat(first.parsed().getSubject())
                .isEqualTo(
                        "Confidential message from Alice Ashdown, Claims (Northgate Insurance) / Vertrauliche Nachricht");
        assertThat(first.text().split(sample.link(), -1)).as("one link").hasSize(2);
        assertThat(links(first))
                .filteredOn(link -> link.contains("/p/"))
                .hasSize(2)
                .containsOnly(sample.link());

        read(sample, "de-DE", "Kennwort", "Nachricht öffnen");
        Sample.submit(visitor, erna, "Schaden 78", "Guten Tag.");
        Inbox.Mail second = inbox.await(erna, 2).get(1);

        check(second, "de");
        assertThat(second.parsed().getSubject()).startsWith("Vertrauliche Nachricht von Alice Ashdown");
        assertThat(second.text()).contains("Kennwort", "Verfügbar bis").doesNotContain("passphrase", "Available");
    }

    @Test
    void shouldSpeakTheAccountsLanguage() throws Exception {
        String carol = Sample.CAROL;
        int before = inbox.to(carol).size();
        database.update("update account set language = 'DE', version = version + 1 where address = ?", carol);
        try (BrowserContext desk = visitor.desk()) {
            new org.restante.it.pages.ComposePage(visitor.signIn(desk, Sample.ALICE))
                    .open()
                    .to(carol)
                    .write("Intern", "Hallo Carol.")
                    .send();
            Inbox.Mail mail = inbox.await(carol, before + 1).get(before);

            check(mail, "de");
            assertThat(mail.text()).contains("In Ihrem Posteingang liegt eine vertrauliche Nachricht");
        } finally {
            database.update("update account set language = null, version = version + 1 where address = ?", carol);
        }
    }

    private void read(Sample sample, String browser, String passphrase, String open) {
        try (BrowserContext phone = visitor.device(Visitor.PHONE_WIDTH, true, browser)) {
            Page page = phone.newPage();
            page.navigate(sample.link());
            page.getByLabel(passphrase).fill(sample.passphrase());
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(open))
                    .click();
            page.waitForURL(url -> url.contains("/pickup/message"));
        }
    }

    private void check(Inbox.Mail mail, String languages) throws Exception {
        assertThat(mail.raw()).hasSizeLessThan(LARGEST);
        assertThat(mail.parsed().getHeader("Content-Language", null)).isEqualTo(languages);
        assertThat(mail.parsed().getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(mail.parsed().getHeader("Message-ID")).hasSize(1);
        assertThat(mail.parsed().getMessageID()).matches("<[0-9a-f-]{36}@[^>]+>");
        assertThat(mail.parsed().isMimeType("multipart/alternative")).isTrue();
        assertThat(new String(mail.raw(), StandardCharsets.ISO_8859_1).lines())
                .as("RFC 5322, section 2.1.1")
                .allMatch(line -> line.length() <= 998);
        checkText(mail.text());
        checkHtml(mail.html(), languages.substring(0, 2));
    }

    private static void checkText(String text) {
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(
                                line.length() <= LINE || !line.strip().contains(" "))
                        .as(line)
                        .isTrue());
        assertThat(text).doesNotContain("<", "&nbsp;", "{{");
    }

    private void checkHtml(String html, String language) {
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Document page = parser.parseInput(html, "");
        assertThat(parser.getErrors()).isEmpty();
        assertThat(page.documentType()).isNotNull();
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("img, script, link, iframe, form, object, video, audio, base"))
                .isEmpty();
        assertThat(page.select("table:not([role=presentation])")).isEmpty();
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("table.button a")).hasSize(1);
        assertThat(page.select("[width], [height]").not("[width=100%]")).isEmpty();
        assertThat(page.select("a"))
                .allSatisfy(link -> assertThat(link.attr("href"))
                        .matches("(" + portal.portalUrl() + "/|https://example\\.org/northgate/|tel:\\+?[0-9]+).*"));
        assertThat(html).doesNotContain("url(", "@import", "http://");
    }

    private static List<String> links(Inbox.Mail mail) throws Exception {
        return Jsoup.parse(mail.html()).select("a").stream()
                .map((Element link) -> link.attr("href"))
                .toList();
    }
}
