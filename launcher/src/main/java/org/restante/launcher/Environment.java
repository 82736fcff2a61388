package org.restante.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an organisation's own installation sets, see {@code wildfly-config/env.example}. */
final class Environment {
    private static final String PREFIX = "RESTANTE_";

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

    static @Nullable String get(String name) {
        String value = System.getenv(PREFIX + name);
        return value == null || value.isBlank() ? null : value;
    }
}
