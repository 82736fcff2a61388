package org.restante.it.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import org.restante.launcher.LauncherException;
import org.restante.launcher.Portal;

/** Ends the application server without a word, at work or before it is ready. */
final class Kills {
    private final Portal portal;
    private int count;
    private int whileStarting;

    Kills(Portal portal) {
        this.portal = portal;
    }

    void kill() {
        portal.killServer();
        count++;
    }

    /** Once more while it starts: what the start mends is itself cut short. */
    void killWhileStarting(Runnable pause) {
        CompletableFuture<Boolean> ready = CompletableFuture.supplyAsync(this::isReady);
        pause.run();
        portal.killServer();
        if (!ready.join()) {
            whileStarting++;
        }
        // It may have been too early for there to be anything to kill.
        kill();
    }

    private boolean isReady() {
        try {
            portal.startServer();
            return true;
        } catch (LauncherException stopped) {
            if (!String.valueOf(stopped.getMessage()).startsWith("WildFly ended while it started")) {
                throw stopped;
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int count() {
        return count;
    }

    @Override
    public String toString() {
        return count + " kills of the server, " + whileStarting + " of them while it started";
    }
}
