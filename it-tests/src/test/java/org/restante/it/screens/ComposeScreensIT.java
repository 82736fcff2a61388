package org.restante.it.screens;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.restante.it.pages.ComposePage;
import org.restante.it.portal.Sample;
import org.restante.it.portal.SampleFiles;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/** Writing a message, from the blank page to the last moment before it is sent. */
class ComposeScreensIT extends Screens {

    private static final int TOO_LARGE = 26 << 20;

    @TempDir
    private Path files;

    ComposeScreensIT(Portal portal, Visitor visitor) {
        super(portal, visitor);
    }

    @Test
    void shouldShowAMessageBeingWritten() throws Exception {
        try (BrowserContext office = visitor.desk()) {
            ComposePage compose = new ComposePage(visitor.signIn(office, Sample.ALICE)).open();
            Page page = compose.page();
            compose.body().waitFor();
            camera.take(page, "message-compose-blank");
            fill(compose);
            camera.take(page, "message-compose-filled");
            page.getByLabel("One for each recipient").check();
            shows(page, "Passphrase for");
            camera.take(page, "message-compose-own-passphrases");
            refuseUploads(page);
            office.clearCookies();
            page.getByLabel("Subject").fill(SUBJECT + ", second version");
            page.getByLabel("Expires").focus();
            shows(page, "You have been signed out.");
            camera.take(page, "message-compose-signed-out");
        }
    }

    private void fill(ComposePage compose) throws IOException {
        compose.to("m.berger@kunde.example", "office@long-name-of-a-law-firm.example")
                .cc(Sample.CAROL)
                .write(SUBJECT, LETTER)
                .attach(
                        SampleFiles.random(files, "settlement offer 4471.pdf", 184_000),
                        SampleFiles.random(files, "photographs.zip", 2_400_000));
        shows(compose.page(), "the link in the notification and the passphrase");
        shows(compose.page(), "Draft saved");
    }

    private void refuseUploads(Page page) throws IOException {
        page.getByLabel("Attach files").setInputFiles(new Path[] {
            SampleFiles.random(files, "video of the damage.mp4", TOO_LARGE), SampleFiles.random(files, "empty.txt", 0)
        });
        shows(page, "larger than 25 MB");
        camera.take(page, "message-compose-upload-refused");
    }

    @Test
    void shouldShowAnUploadOnItsWay() throws Exception {
        List<Route> held = new ArrayList<>();
        try (BrowserContext office = visitor.desk()) {
            ComposePage compose = new ComposePage(visitor.signIn(office, Sample.ALICE)).open();
            Page page = compose.page();
            page.route("**/message/attachment**", held::add);
            page.getByLabel("Attach files").setInputFiles(new Path[] {
                SampleFiles.random(files, "expert opinion.pdf", 9 << 20),
                SampleFiles.random(files, "annex.pdf", 3 << 20)
            });
            page.getByLabel("expert opinion.pdf")
                    .first()
                    .evaluate("e => { e.value = e.max * 0.4; e.nextSibling.textContent = '3.6 MB / 9 MB'; }");
            camera.take(page, "message-compose-upload");
            press(page, "Send securely");
            shows(page, "Files are still on their way.");
            camera.take(page, "message-compose-upload-unfinished");
            page.unroute("**/message/attachment**");
            held.forEach(Route::abort);
            // Nothing may be on its way any more when the browser goes.
            page.waitForFunction("() => !window.restanteUploads.busy()");
        }
    }

    @Test
    void shouldSayWhatIsMissing() {
        try (BrowserContext office = visitor.desk()) {
            ComposePage compose = new ComposePage(visitor.signIn(office, Sample.ALICE)).open();
            Page page = compose.page();
            compose.body().waitFor();
            page.getByLabel("Expires").fill("0");
            submit(page, "Send securely");
            shows(page, "Please check this");
            camera.take(page, "message-compose-errors");
            compose.to("m.berger@kunde.example", "m.berger(at)kunde")
                    .write("x".repeat(60) + " " + SUBJECT.repeat(9), "Short.");
            compose.passphrase().fill("too short");
            page.getByLabel("Expires").fill("30");
            submit(page, "Send securely");
            shows(page, "Please check this");
            camera.take(page, "message-compose-more-errors");
        }
    }

    @Test
    void shouldShowDrafts() {
        try (BrowserContext office = visitor.desk()) {
            Page page = visitor.signIn(office, Sample.CAROL);
            for (String subject : List.of("Minutes of the board", "An offer with a subject that goes on ".repeat(5))) {
                ComposePage compose = new ComposePage(page).open().write(subject, "Later.");
                page.getByLabel("Expires").focus();
                shows(compose.page(), "Draft saved");
            }
            new ComposePage(page).open().body().waitFor();
            page.locator("details.drafts > summary").click();
            page.locator("details.drafts details.confirm > summary").first().click();
            camera.take(page, "message-compose-drafts");
        }
    }
}
