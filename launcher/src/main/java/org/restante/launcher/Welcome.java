package org.restante.launcher;

/** What a try-out portal says when it is ready. */
final class Welcome {
    private Welcome() {}

    static String text(Portal portal) {
        StringBuilder text = new StringBuilder("\n");
        text.append("Portal      ")
                .append(portal.portalUrl())
                .append("   (self-signed certificate: the browser asks)\n");
        text.append("Demo inbox  ").append(portal.inbox()).append("\n\n");
        text.append("Sign in as\n");
        for (DemoAccount account : portal.accounts()) {
            text.append(String.format(
                    "  %-14s %-26s %s   %s%n", account.role(), account.email(), account.password(), account.name()));
        }
        text.append("\nStop with Ctrl-C, or: ./restante stop --data ")
                .append(portal.data())
                .append('\n');
        return text.toString();
    }
}
