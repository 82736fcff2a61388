package org.restante.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class InboxHtmlTest {
    private static final String EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{to}}";
    private final InboxHtml html = new InboxHtml();

    @Test
    void shouldShowHostileValuesAsText() {
        StoredMail mail = new StoredMail(EVIL, EVIL, EVIL, EVIL, Instant.EPOCH, EVIL, EVIL);

        for (String page : List.of(html.list(List.of(mail), EVIL), html.mail(mail), html.list(List.of(), EVIL))) {
            Document parsed = Jsoup.parse(page);
            assertThat(parsed.select("script, img, [onerror]")).isEmpty();
        }
        assertThat(Jsoup.parse(html.mail(mail)).expectFirst("h1").text()).isEqualTo(EVIL);
        assertThat(Jsoup.parse(html.list(List.of(mail), EVIL))
                        .expectFirst("#to")
                        .attr("value"))
                .isEqualTo(EVIL);
    }

    @Test
    void shouldShowTheHtmlPartInASandboxWithoutScripts() {
        StoredMail mail = new StoredMail("1", "a", "b", "c", Instant.EPOCH, "", "<b>hi</b>");

        String sandbox = Jsoup.parse(html.mail(mail)).expectFirst("iframe").attr("sandbox");

        assertThat(sandbox).doesNotContain("allow-scripts").doesNotContain("allow-same-origin");
    }

    @Test
    void shouldLinkWebAddressesOfTheTextOnly() {
        StoredMail mail = new StoredMail(
                "1", "a", "b", "c", Instant.EPOCH, "See https://localhost:8443/p/abc. javascript:alert(1)", "");

        List<String> links = Jsoup.parse(html.mail(mail)).select("pre a").eachAttr("href");

        assertThat(links).containsExactly("https://localhost:8443/p/abc");
    }

    @Test
    void shouldWriteJsonThatNoPageTakesForMarkup() {
        assertThat(Json.write(List.of("a\"b\\c\n</script>")))
                .isEqualTo("[\"a\\\"b\\\\c\\u000a\\u003c/script\\u003e\"]");
    }

    @Test
    void shouldShortenOnlyWhatNamesSomebody() {
        assertThat(InboxHtml.shortened("\"Alice Ashdown, Claims\" <notify@northgate.example>"))
                .isEqualTo("Alice Ashdown, Claims");
        assertThat(InboxHtml.shortened("notify@northgate.example")).isEqualTo("notify@northgate.example");
        assertThat(InboxHtml.shortened("<notify@northgate.example>")).isEqualTo("<notify@northgate.example>");
    }
}
