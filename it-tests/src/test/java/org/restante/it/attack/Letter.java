package org.restante.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.restante.it.portal.Inbox;
import org.restante.it.portal.Sample;
import org.restante.it.portal.Visitor;
import org.restante.launcher.DemoAccount;
import org.restante.launcher.Portal;

/** A message of Alice, sent without a browser. */
final class Letter {

    static final String PASSPHRASE = "nine herons cross the marsh";

    private Letter() {}

    /** Sends to one recipient, and waits for the notification. */
    static Sample send(Portal portal, Visitor visitor, Inbox inbox, String recipient, String subject, String html)
            throws Exception {
        return send(alice(portal, visitor), inbox, recipient, subject, html);
    }

    /** The same for somebody who is signed in already. */
    static Sample send(Person sender, Inbox inbox, String recipient, String subject, String html) throws Exception {
        Answer answer = sender.submit(recipient, subject, html, PASSPHRASE);
        String location = answer.header("Location").orElse("");
        assertThat(location).as("submitted").contains("/message/detail?id=");
        UUID message = UUID.fromString(location.substring(location.indexOf("id=") + 3));
        String link = inbox.await(recipient, 1).get(0).link();
        return new Sample(message, recipient, PASSPHRASE, link);
    }

    static Person alice(Portal portal, Visitor visitor) throws Exception {
        return signedIn(portal, visitor, Sample.ALICE);
    }

    /** Somebody of the demo organisation. */
    static Person signedIn(Portal portal, Visitor visitor, String address) throws Exception {
        DemoAccount account = visitor.account(address);
        return Person.signedIn(Wire.to(portal), account.email(), account.password());
    }
}
