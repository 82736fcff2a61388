package org.restante.it.crash;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.restante.launcher.Portal;

/** Everybody reads what is there for them, as they would: byte for byte what was written, or a closed door. */
final class Readings {
    private static final int NOT_THERE = 404;

    private final URI portal;
    private final Mails mails;
    private final SenderClient alice;
    private final SenderClient carol;
    private final List<String> failures = new ArrayList<>();
    private int read;
    private int closed;

    /** Reads all of it. */
    Readings(Portal portal, Mails mails, Ledger ledger, List<String> present) {
        this.portal = portal.portalUrl();
        this.mails = mails;
        this.alice = new SenderClient(this.portal, Load.account(portal, "alice@")).signIn();
        this.carol = new SenderClient(this.portal, Load.account(portal, "carol@")).signIn();
        Set<String> there = new HashSet<>(present);
        ledger.sent().stream()
                .filter(one -> there.contains(one.id().toString()))
                .forEach(this::check);
        ledger.replies().stream()
                .filter(one -> there.contains(one.id().toString()))
                .forEach(this::check);
    }

    private void check(Ledger.Sent one) {
        if (one.isRevoked()) {
            expectClosed(one);
        } else if (one.isRevokeAsked() && status(one) == NOT_THERE) {
            closed++;
        } else {
            expectWhole(one);
        }
    }

    private void expectWhole(Ledger.Sent one) {
        try {
            String difference = open(one).difference(one.letter());
            if (!difference.isEmpty()) {
                failures.add(one.id() + " shows " + difference);
            }
            read++;
        } catch (Caller.Refused | UncheckedIOException closedToo) {
            failures.add(one.id() + " is not readable: " + closedToo.getMessage());
        }
    }

    private Received open(Ledger.Sent one) {
        if (one.letter().colleague()) {
            return carol.read(one.id());
        }
        return new PickupClient(portal)
                .open(mails.link(one.letter().recipient()), one.letter().passphrase())
                .read();
    }

    private void expectClosed(Ledger.Sent one) {
        int status = status(one);
        if (status != NOT_THERE) {
            failures.add(one.id() + " is revoked and answers " + status);
        }
        closed++;
    }

    private int status(Ledger.Sent one) {
        return one.letter().colleague() ? carol.statusOf(one.id()) : statusOfLink(one);
    }

    private int statusOfLink(Ledger.Sent one) {
        String link = mails.link(one.letter().recipient());
        return link.isEmpty() ? NOT_THERE : PickupClient.statusOf(portal, link);
    }

    private void check(Replied one) {
        Received reply = alice.read(one.id());
        byte[] file = reply.files().get("back.bin");
        if (!reply.page().contains(one.text()) || !java.util.Arrays.equals(one.file(), file)) {
            failures.add("reply " + one.id() + " is not what was written");
        }
        read++;
    }

    List<String> failures() {
        return failures;
    }

    int read() {
        return read;
    }

    int closed() {
        return closed;
    }
}
