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
        Portal portal = Portal.start(options, console, hook::set);
        console.line(Welcome.text(portal));
        portal.serverExit().join();
        if (hook.stopping()) {
            return 0;
        }
        String lines = portal.server().lastLines(25);
        console.line(
                "WildFly ended by itself. Its last lines (" + portal.server().consoleLog() + "):\n" + lines);
        return 1;
    }
}
