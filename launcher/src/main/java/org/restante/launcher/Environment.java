package org.restante.launcher;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an organisation's own installation sets, see {@code wildfly-config/env.example}. */
final class Environment {
    static final String PREFIX = "RESTANTE_";

    private Environment() {}

    /** Whether there is a database of the organisation's own: then nothing embedded and nothing demo is started. */
    static boolean isExternal() {
        return get("DB_URL") != null;
    }

    /** The database as the role that owns the schema. */
    static DatabaseAccess owner() {
        Map<String, String> values = required("DB_URL", "DB_OWNER_USER", "DB_OWNER_PASSWORD");
        return new DatabaseAccess(
                value(values, "DB_URL"), value(values, "DB_OWNER_USER"), value(values, "DB_OWNER_PASSWORD"));
    }

    /** The database as the role that serves. */
    static DatabaseAccess application() {
        Map<String, String> values = required("DB_URL", "DB_PASSWORD");
        return new DatabaseAccess(
                value(values, "DB_URL"), get("DB_USER", EmbeddedDatabase.APPLICATION), value(values, "DB_PASSWORD"));
    }

    /**
     * Where people reach the portal, without a slash at the end.
     *
     * @throws LauncherException if it is not set, or is anything but {@code https://host} with or without a port
     */
    static URI portalUrl() {
        String text = value(required("PORTAL_URL"), "PORTAL_URL").replaceAll("/+$", "");
        if (!text.matches("https://[A-Za-z0-9.-]+(:[0-9]{1,5})?")) {
            throw new LauncherException(
                    "RESTANTE_PORTAL_URL is not an address such as https://portal.example.org: " + text);
        }
        return URI.create(text);
    }

    /**
     * Looks at the values that only the server reads, where a mistake would show late or not at all.
     *
     * @throws LauncherException if one cannot be what was meant
     */
    static void requireKnownValues() {
        String format = get("LOG_FORMAT", "text");
        if (!format.equals("text") && !format.equals("json")) {
            throw new LauncherException("RESTANTE_LOG_FORMAT is text or json, not: " + format);
        }
        String proxies = get("PROXY", "");
        for (String range : proxies.split("[,\\s]+")) {
            if (!range.isEmpty() && !NetworkRange.isReadable(range)) {
                throw new LauncherException(
                        "RESTANTE_PROXY lists addresses or ranges such as 192.0.2.10,2001:db8::/64, no names: "
                                + range);
            }
        }
        String zone = get("TIME_ZONE", "server");
        if (!zone.equals("server") && !ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new LauncherException("RESTANTE_TIME_ZONE is a name such as Europe/Berlin, or server, not: " + zone);
        }
    }

    /** What the server may see: all of ours but the owner of the schema. */
    static Map<String, String> ofServer() {
        Map<String, String> variables = new LinkedHashMap<>();
        System.getenv().forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !name.startsWith(PREFIX + "DB_OWNER") && !value.isBlank()) {
                variables.put(name, value);
            }
        });
        variables.put(PREFIX + "PORTAL_URL", portalUrl().toString());
        variables.put(PREFIX + "NODE", NodeName.of(get("NODE")));
        // A user name is what says that the relay wants a sign-in.
        if (get("SMTP_USER") != null) {
            variables.put(PREFIX + "SMTP_AUTH", "true");
        }
        return variables;
    }

    /**
     * Variables that must be set.
     *
     * @throws LauncherException with a line for each that is not
     */
    static Map<String, String> required(String... names) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (String name : names) {
            String value = get(name);
            if (value == null) {
                missing.add(PREFIX + name + " is not set. wildfly-config/env.example says what it means.");
            } else {
                values.put(name, value);
            }
        }
        if (!missing.isEmpty()) {
            throw new LauncherException(String.join("\n", missing));
        }
        return values;
    }

    static String value(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    static String get(String name, String otherwise) {
        String value = get(name);
        return value == null ? otherwise : value;
    }

    static @Nullable String get(String name) {
        String value = System.getenv(PREFIX + name);
        return value == null || value.isBlank() ? null : value;
    }
}
