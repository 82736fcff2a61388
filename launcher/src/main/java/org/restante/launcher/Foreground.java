package org.restante.launcher;

import java.io.IOException;

/** Runs a try-out portal until Ctrl-C, TERM, or the end of its server. */
final class Foreground {
    private final Console console;

    Foreground(Console console) {
        this.console = console;
    }

    /** Returns only when the server ended by itself, with 1; a signal ends the process by the shutdown hook. */
    int run(PortalOptions options) throws IOException {
        StopHook hook = new StopHook(console);
        Portal portal = start(options, hook);
        if (Boolean.getBoolean("restante.detached")) {
            console.line("Where to click and who can sign in: " + portal.data().resolve("welcome.txt"));
        } else {
            console.line(Welcome.text(portal));
        }
        portal.serverExit().join();
        if (hook.stopping()) {
            return 0;
        }
        String lines = portal.server().lastLines(25);
        console.line(
                "WildFly ended by itself. Its last lines (" + portal.server().consoleLog() + "):\n" + lines);
        return 1;
    }

    private Portal start(PortalOptions options, StopHook hook) throws IOException {
        try {
            return Portal.start(options, console, hook::set);
        } catch (IOException | RuntimeException e) {
            // What had started is closed already.
            hook.set(null);
            throw e;
        }
    }
}
