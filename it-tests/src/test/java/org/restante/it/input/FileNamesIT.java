package org.restante.it.input;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.restante.it.input.Client.Answer;
import org.restante.it.pages.ComposePage;
import org.restante.it.portal.Sample;
import org.restante.it.portal.TestPortal;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/** Files with names that deceive, escape, or no file system takes; empty ones, large ones, dropped ones. */
@ExtendWith(TestPortal.class)
class FileNamesIT {

    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);

    private final Portal portal;
    private final Visitor visitor;

    FileNamesIT(Portal portal, Visitor visitor) {
        this.portal = portal;
        this.visitor = visitor;
    }

    @Test
    void shouldShowAnHonestNameAndSaveUnderASafeOne() throws Exception {
        Map<String, String[]> names = Map.ofEntries(
                Map.entry("../../etc/passwd", new String[] {"passwd", "passwd"}),
                Map.entry("..\\..\\win.ini", new String[] {"win.ini", "win.ini"}),
                Map.entry("quo\"te's.txt", new String[] {"quo\"te's.txt", "quo_te%27s.txt"}),
                Map.entry("two\r\nlines.txt", new String[] {"twolines.txt", "twolines.txt"}),
                Map.entry("nul\0.txt", new String[] {"nul.txt", "_nul.txt"}),
                Map.entry("CON", new String[] {"CON", "_CON"}),
                Map.entry("aux.txt", new String[] {"aux.txt", "_aux.txt"}),
                Map.entry("report.pdf. . ", new String[] {"report.pdf. .", "report.pdf"}),
                Map.entry("invoice\u202efdp.exe", new String[] {"invoicefdp.exe", "invoicefdp.exe"}),
                Map.entry("pay\u200bpal\u2066.exe", new String[] {"paypal.exe", "paypal.exe"}),
                Map.entry("..", new String[] {"file", "file"}),
                Map.entry("\u3164", new String[] {"file", "file"}),
                Map.entry("קובץ.pdf", new String[] {"קובץ.pdf", "%D7%A7%D7%95%D7%91%D7%A5.pdf"}),
                Map.entry("<img src=x onerror=alert(1)>.txt", new String[] {
                    "<img src=x onerror=alert(1)>.txt", "_img%20src%3Dx%20onerror%3Dalert%281%29_.txt"
                }));
        Client alice = Client.signedIn(portal, Sample.ALICE);
        Compose compose = Compose.open(alice);
        for (String name : names.keySet()) {
            assertThat(compose.attach(encoded(name), "text/html", CONTENT).status())
                    .as(name)
                    .isEqualTo(201);
        }
        UUID message = Compose.message(compose.send(Map.of("to", Sample.CAROL)));
        Answer read = alice.get("/message/read?id=" + message);
        assertThat(read.page().select("a[href*=/message/file]").eachText())
                .containsExactlyInAnyOrderElementsOf(
                        names.values().stream().map(each -> each[0]).toList());
        for (var link : read.page().select("a[href*=/message/file]")) {
            Answer file = alice.get(link.attr("href"));
            String saved =
                    file.raw().headers().firstValue("content-disposition").orElse("");
            assertThat(names.values().stream()
                            .filter(each -> each[0].equals(link.text()))
                            .map(each -> "UTF-8''" + each[1]))
                    .anyMatch(saved::endsWith);
            assertThat(file.raw().headers().firstValue("content-type")).contains("application/octet-stream");
            assertThat(file.body()).isEqualTo("content");
        }
    }

    @ParameterizedTest
    @CsvSource({"ü, .pdf", "😀, .docx", "a, .txt"})
    void shouldCutALongNameButKeepWhatKindOfFileItIs(String letter, String ending) throws Exception {
        Client alice = Client.signedIn(portal, Sample.ALICE);
        Compose compose = Compose.open(alice);
        assertThat(compose.attach(encoded(letter.repeat(300) + ending), "x/y", CONTENT)
                        .status())
                .isEqualTo(201);
        UUID message = Compose.message(compose.send(Map.of("to", Sample.CAROL)));
        var link = alice.get("/message/read?id=" + message).page().select("a[href*=/message/file]");
        assertThat(link.text().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(250, 255);
        assertThat(link.text()).startsWith(letter).endsWith(ending).doesNotContain("\ufffd");
        String saved = alice.get(link.attr("href"))
                .raw()
                .headers()
                .firstValue("content-disposition")
                .orElse("");
        String decoded = java.net.URLDecoder.decode(saved.substring(saved.indexOf("''") + 2), StandardCharsets.UTF_8);
        assertThat(decoded.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(190, 200);
        assertThat(decoded).startsWith(letter).endsWith(ending).doesNotContain("\ufffd");
    }

    @Test
    void shouldSayWhyAFileIsNotTaken() throws Exception {
        Compose compose = Compose.open(Client.signedIn(portal, Sample.ALICE));
        Answer empty = compose.attach("empty.txt", "text/plain", new byte[0]);
        assertThat(empty.status()).isEqualTo(409);
        assertThat(empty.body()).contains("attachment.empty", "This file is empty. Choose a file with content.");
        Answer large = compose.attach("large.bin", "text/plain", new byte[(25 << 20) + 1]);
        assertThat(large.status()).isEqualTo(409);
        assertThat(large.body()).contains("attachment.too-large", "at most 25 MB");
        assertThat(Compose.open(compose.sender(), compose.draft()).page().page().select("#file-list li"))
                .isEmpty();
    }

    @Test
    void shouldTakeDroppedFilesAndSayWhatIsWrongWithOthers() {
        try (BrowserContext office = visitor.desk()) {
            Page alice = visitor.signIn(office, Sample.ALICE);
            new ComposePage(alice).open();
            drop(alice, "dropped \u202etxt.exe", "hello");
            drop(alice, "empty.txt", "");
            var files = alice.locator("#file-list li");
            assertThat(files.getByRole(AriaRole.BUTTON)).containsText("Remove");
            assertThat(files).hasCount(1);
            assertThat(files.locator(".name")).hasText("dropped txt.exe");
            assertThat(alice.locator("#files-errors")).containsText("empty.txt: empty, or a folder");
        }
    }

    private static void drop(Page page, String name, String content) {
        page.evaluate("""
                ([name, content]) => {
                  const transfer = new DataTransfer();
                  transfer.items.add(new File([content], name, {type: 'text/plain'}));
                  for (const kind of ['dragover', 'drop']) {
                    document.querySelector('#files').dispatchEvent(
                      new DragEvent(kind, {dataTransfer: transfer, bubbles: true, cancelable: true}));
                  }
                }
                """, java.util.List.of(name, content));
    }

    private static String encoded(String name) {
        return Client.percent(name).replace("+", "%20");
    }
}
