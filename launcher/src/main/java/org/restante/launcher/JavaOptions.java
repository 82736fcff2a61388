package org.restante.launcher;

import java.util.ArrayList;
import java.util.List;

/**
 * Options of the server's virtual machine. After an error for want of memory nobody knows which thread is missing: it ends,
 * to be started anew. Ours, then the caller's, then what RESTANTE_JAVA_OPTS adds.
 */
final class JavaOptions {
    private JavaOptions() {}

    static List<String> of(String... more) {
        List<String> options = new ArrayList<>(List.of(
                "-Xms256m",
                "-Xmx512m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dorg.jboss.logmanager.nocolor=true"));
        options.addAll(List.of(more));
        String added = System.getenv("RESTANTE_JAVA_OPTS");
        if (added != null && !added.isBlank()) {
            options.addAll(List.of(added.strip().split("\\s+")));
        }
        return options;
    }
}
