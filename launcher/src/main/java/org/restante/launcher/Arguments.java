package org.restante.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A command with its options, each {@code --name value} or {@code --name=value}; an option may be given several times.
 *
 * @param command the first argument
 * @param options values by option name, without the dashes
 */
record Arguments(String command, Map<String, List<String>> options) {
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "run", Set.of("data", "port"),
            "stop", Set.of("data"),
            "status", Set.of("data"),
            "migrate", Set.of(),
            "create-tenant",
                    Set.of(
                            "name",
                            "domain",
                            "mail-from",
                            "admin-email",
                            "admin-name",
                            "imprint",
                            "privacy",
                            "contact",
                            "language"));

    /**
     * Reads what was typed.
     *
     * @throws LauncherException on a command or an option that is not known, or a value that is missing
     */
    static Arguments parse(String... typed) {
        String command = typed.length == 0 ? "" : typed[0];
        Set<String> known = KNOWN.get(command);
        if (known == null) {
            throw new LauncherException("Unknown command: " + command + ". ./restante --help lists them.");
        }
        Map<String, List<String>> options = new HashMap<>();
        for (int i = 1; i < typed.length; i++) {
            String[] option = typed[i].split("=", 2);
            String name = option[0].startsWith("--") ? option[0].substring(2) : "";
            if (!known.contains(name)) {
                throw new LauncherException("Unknown option of " + command + ": " + typed[i]);
            }
            if (option.length == 1 && i + 1 == typed.length) {
                throw new LauncherException("--" + name + " needs a value.");
            }
            String value = option.length == 2 ? option[1] : typed[++i];
            options.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
        }
        return new Arguments(command, options);
    }

    Path data() {
        return Path.of(last("data").orElse("data")).toAbsolutePath().normalize();
    }

    OptionalInt port() {
        Optional<String> text = last("port");
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!text.get().matches("[0-9]{1,5}")
                || Integer.parseInt(text.get()) < 1
                || Integer.parseInt(text.get()) > 65535) {
            throw new LauncherException("--port needs a number from 1 to 65535.");
        }
        return OptionalInt.of(Integer.parseInt(text.get()));
    }

    List<String> all(String name) {
        return options.getOrDefault(name, List.of());
    }

    /** The value of an option that must be there. */
    String required(String name) {
        return last(name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new LauncherException(command + " needs --" + name + "."));
    }

    /** The value of an option that may be left out. */
    Optional<String> optional(String name) {
        return last(name).filter(value -> !value.isBlank());
    }

    private Optional<String> last(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }
}
