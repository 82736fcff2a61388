package org.restante.it.portal;

import com.microsoft.playwright.BrowserContext;
import java.nio.file.Path;
import java.util.UUID;
import org.restante.it.pages.ComposePage;

/**
 * A message that was sent the way people send.
 *
 * @param link the pickup link that the recipient's mail holds
 */
public record Sample(UUID message, String recipient, String passphrase, String link) {

    public static final String ALICE = "alice@northgate.example";
    public static final String CAROL = "carol@northgate.example";
    public static final String OTTO = "otto@northgate.example";
    public static final String ADA = "ada@northgate.example";

    public static Sample send(
            Visitor visitor, Inbox inbox, String recipient, String subject, String text, Path... files)
            throws Exception {
        Sample sent = submit(visitor, recipient, subject, text, files);
        return new Sample(
                sent.message,
                recipient,
                sent.passphrase,
                inbox.await(recipient, 1).get(0).link());
    }

    /** The same without waiting for the notification. */
    public static Sample submit(Visitor visitor, String recipient, String subject, String text, Path... files) {
        try (BrowserContext office = visitor.desk()) {
            ComposePage compose = new ComposePage(visitor.signIn(office, ALICE))
                    .open()
                    .to(recipient)
                    .write(subject, text);
            if (files.length > 0) {
                compose.attach(files);
            }
            com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(compose.passphrase())
                    .not()
                    .isEmpty();
            String passphrase = compose.passphrase().inputValue();
            return new Sample(compose.send().message(), recipient, passphrase, "");
        }
    }
}
