package org.restante.it.crash;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.restante.launcher.DemoAccount;

/**
 * An employee's browser with several pages open: one sign-in for all of them, and a new one when it was lost. Several at once,
 * cut by a kill each time, would be counted as guesses, and close the account for a while.
 */
final class Desk {
    private final URI portal;
    private final DemoAccount account;
    private @Nullable SenderClient signedIn;

    Desk(URI portal, DemoAccount account) {
        this.portal = portal;
        this.account = account;
    }

    /** Does something signed in; whatever goes wrong with it, the next one signs in anew. */
    void use(Consumer<SenderClient> work) {
        SenderClient mine = signIn();
        try {
            work.accept(mine);
        } catch (Caller.Refused | UncheckedIOException lost) {
            forget(mine);
            throw lost;
        }
    }

    private synchronized SenderClient signIn() {
        if (signedIn == null) {
            signedIn = new SenderClient(portal, account).signIn();
        }
        return signedIn;
    }

    private synchronized void forget(SenderClient lost) {
        if (signedIn == lost) {
            signedIn = null;
        }
    }
}
