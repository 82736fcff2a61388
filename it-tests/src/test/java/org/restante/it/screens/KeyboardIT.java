package org.restante.it.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.restante.it.portal.Inbox;
import org.restante.it.portal.Sample;
import org.restante.it.portal.SampleFiles;
import org.restante.it.portal.TestPortal;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/** The main job by keyboard alone: Tab, Enter, Space and letters. */
@ExtendWith(TestPortal.class)
class KeyboardIT {

    private final Visitor visitor;
    private final Inbox inbox;

    @TempDir
    private Path files;

    KeyboardIT(Portal portal, Visitor visitor) {
        this.visitor = visitor;
        this.inbox = new Inbox(portal);
    }

    @Test
    void shouldWriteAndSend() throws Exception {
        try (BrowserContext office = visitor.desk()) {
            Page page = visitor.signIn(office, Sample.ALICE);
            page.navigate("/message/compose");
            page.locator(".ql-editor").waitFor();
            Keyboard keyboard = new Keyboard(page);
            keyboard.press("Tab");
            assertThat(keyboard.focused()).isEqualTo("Skip to content");
            keyboard.press("Enter");
            keyboard.tabTo("Send securely");
            keyboard.press("Enter");
            page.locator(".summary[data-focus]").waitFor();
            page.waitForFunction("() => document.activeElement.matches('.summary')");
            keyboard.press("Tab");
            keyboard.press("Enter");
            assertThat(keyboard.focused()).isEqualTo("To");
            write(keyboard);
            keyboard.tabTo("Send securely");
            keyboard.press("Space");
            page.waitForURL("**/message/detail**");
            keyboard.hears("Sent securely");
        }
    }

    private void write(Keyboard keyboard) throws Exception {
        keyboard.type("keys@kunde.example");
        keyboard.press("Enter");
        assertThat(keyboard.tabTo("Subject")).contains("Cc", "Recipients see each other");
        keyboard.type("By keyboard");
        assertThat(keyboard.tabTo("Message")).contains("Bold", "Quote");
        keyboard.type("Written without a mouse.");
        keyboard.tabTo("Attach files");
        keyboard.choose(SampleFiles.random(files, "keys.pdf", 2000));
        keyboard.hears("Attached: keys.pdf");
        keyboard.hears("Draft saved");
        assertThat(keyboard.tabTo("Passphrase")).contains("Recipient verification", "Expires");
    }

    @Test
    void shouldReadAndReply() throws Exception {
        Sample sent = Sample.send(visitor, inbox, "keyreader@kunde.example", "For your keyboard", "A letter.");
        try (BrowserContext home = visitor.desk()) {
            Page page = home.newPage();
            page.navigate(sent.link());
            Keyboard keyboard = new Keyboard(page);
            if (!"Passphrase".equals(keyboard.focused())) {
                keyboard.tabTo("Passphrase");
            }
            keyboard.type("wrong words entirely");
            keyboard.press("Enter");
            page.waitForFunction("() => document.activeElement.matches('.summary')");
            assertThat(keyboard.tabTo("Passphrase")).hasSizeLessThanOrEqualTo(2);
            keyboard.press("Control+a");
            keyboard.type(sent.passphrase());
            keyboard.press("Enter");
            page.waitForURL("**/pickup/message**");
            keyboard.tabTo("Reply");
            keyboard.press("Enter");
            page.waitForURL("**/pickup/reply**");
            keyboard.tabTo("Message");
            keyboard.type("Answered without a mouse.");
            keyboard.tabTo("Attach files");
            keyboard.choose(SampleFiles.random(files, "answer.pdf", 2000));
            keyboard.tabTo("Send reply");
            keyboard.press("Space");
            page.waitForURL("**/pickup/message**");
            keyboard.hears("Your reply was sent");
        }
    }

    @Test
    void shouldRevokeAndRestore() {
        Sample sent = Sample.submit(visitor, "keyrevoked@kunde.example", "Take this back", "A letter.");
        try (BrowserContext office = visitor.desk()) {
            Page page = visitor.signIn(office, Sample.ALICE);
            page.navigate("/message/sent");
            Keyboard keyboard = new Keyboard(page);
            keyboard.tabTo("Take this back");
            keyboard.press("Enter");
            page.waitForURL("**/message/detail**");
            keyboard.tabTo("Revoke " + sent.recipient());
            keyboard.press("Enter");
            keyboard.tabTo("Revoke now");
            keyboard.press("Space");
            keyboard.hears("Revoked.");
            keyboard.tabTo("Restore access");
            keyboard.press("Enter");
            keyboard.hears("Access is restored.");
        }
    }
}
