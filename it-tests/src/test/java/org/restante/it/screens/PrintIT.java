package org.restante.it.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.restante.it.pages.DetailPage;
import org.restante.it.pages.PickupPage;
import org.restante.it.portal.Sample;
import org.restante.it.portal.SampleFiles;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/** On paper: the content and nothing to press. */
class PrintIT extends Screens {

    private static final String NOTHING_TO_PRESS = ".rail, .skip, .button, .link-button, .pickup footer, form.side";

    @TempDir
    private Path files;

    PrintIT(Portal portal, Visitor visitor) {
        super(portal, visitor);
    }

    @Test
    void shouldPrintAMessageAndItsTimeline() throws Exception {
        Sample sent = Sample.send(
                visitor,
                inbox,
                "print@kunde.example",
                SUBJECT,
                LETTER,
                SampleFiles.random(files, "settlement offer 4471.pdf", 184_000));
        try (BrowserContext office = visitor.desk();
                BrowserContext home = visitor.desk()) {
            Page reading = new PickupPage(home.newPage())
                    .open(sent.link())
                    .enter(sent.passphrase())
                    .shows(SUBJECT)
                    .page();
            print(reading, "pickup-message");
            assertThat(reading.getByText("settlement offer 4471.pdf")).isVisible();
            Page alice = new DetailPage(visitor.signIn(office, Sample.ALICE))
                    .open(sent.message())
                    .page();
            print(alice, "message-detail");
            assertThat(alice.getByText("Opened by the recipient")).isVisible();
            assertThat(alice.getByText("Thank you for your report")).isVisible();
        }
    }

    @Test
    void shouldPrintWhatIsFolded() {
        Sample sent = Sample.submit(visitor, "folded@kunde.example", SUBJECT, LETTER);
        try (BrowserContext office = visitor.desk()) {
            Page alice = new DetailPage(visitor.signIn(office, Sample.ALICE))
                    .open(sent.message())
                    .page();
            alice.locator("details.one > summary").click();
            assertThat(alice.getByText("Sealed and stored")).isHidden();
            alice.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(alice.getByText("Sealed and stored")).isVisible();
        }
    }

    private void print(Page page, String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (var control : page.locator(NOTHING_TO_PRESS).all()) {
            assertThat(control).isHidden();
        }
        assertThat(page.locator("h1").first()).isVisible();
        camera.takeOnPaperAndInForcedColours(page, name);
        keepsItsShapes(page);
    }

    /** Where a reader's own colours replace ours, what was told apart by a tint has an edge. */
    private static void keepsItsShapes(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN).setForcedColors(ForcedColors.ACTIVE));
        Assertions.assertThat(page.evaluate(Scripts.WITHOUT_EDGE))
                .as("what has no edge in forced colours")
                .isEqualTo("");
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    }
}
