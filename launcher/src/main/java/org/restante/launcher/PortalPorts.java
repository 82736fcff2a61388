package org.restante.launcher;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The ports of a try-out portal, all on loopback. */
record PortalPorts(int https, int http, int management, int database, int smtp, int inbox) {
    static PortalPorts choose(Ports ports, OptionalInt https) throws IOException {
        return new PortalPorts(
                https.isPresent() ? ports.insist("https", https.getAsInt()) : ports.choose("https", 8443),
                ports.choose("http", 8080),
                ports.choose("management", 9990),
                ports.choose("database", 15432),
                ports.choose("smtp", 8025),
                ports.choose("inbox", 8026));
    }

    Map<String, Integer> byName() {
        Map<String, Integer> names = new LinkedHashMap<>();
        names.put("https", https);
        names.put("http", http);
        names.put("management", management);
        names.put("database", database);
        names.put("smtp", smtp);
        names.put("inbox", inbox);
        return names;
    }
}
