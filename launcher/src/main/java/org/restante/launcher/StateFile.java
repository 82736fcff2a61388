package org.restante.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code restante.json}: where the portal and the inbox are, and who can sign in, for scripts. Mode 0600. */
final class StateFile {
    private StateFile() {}

    static void write(Path file, Portal portal) throws IOException {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("portal", portal.portalUrl().toString());
        state.put("inbox", portal.inbox().toString());
        state.put("accounts", accounts(portal.accounts()));
        state.put("pid", ProcessHandle.current().pid());
        state.put("version", Version.text());
        state.put("ports", portal.ports());
        PrivateFiles.write(file, Json.write(state) + "\n");
    }

    private static List<Map<String, String>> accounts(List<DemoAccount> accounts) {
        return accounts.stream()
                .map(account -> {
                    Map<String, String> fields = new LinkedHashMap<>();
                    fields.put("role", account.role());
                    fields.put("email", account.email());
                    fields.put("password", account.password());
                    fields.put("name", account.name());
                    return fields;
                })
                .toList();
    }
}
