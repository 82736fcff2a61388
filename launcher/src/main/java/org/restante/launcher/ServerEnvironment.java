package org.restante.launcher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The environment that the server's configuration reads, see {@code wildfly-config/env.example}. */
final class ServerEnvironment {
    private final Map<String, String> variables = new LinkedHashMap<>();

    ServerEnvironment database(DatabaseAccess access) {
        return set("DB_URL", access.url()).set("DB_USER", access.user()).set("DB_PASSWORD", access.password());
    }

    ServerEnvironment portal(String url, int httpsPort, int httpPort, int managementPort) {
        return set("PORTAL_URL", url)
                .set("BIND_ADDRESS", "127.0.0.1")
                .set("HTTPS_PORT", Integer.toString(httpsPort))
                .set("HTTP_PORT", Integer.toString(httpPort))
                .set("MANAGEMENT_PORT", Integer.toString(managementPort));
    }

    ServerEnvironment tls(TlsMaterial tls) {
        return set("TLS_KEYSTORE", tls.keystore().toString()).set("TLS_KEYSTORE_PASSWORD", tls.password());
    }

    ServerEnvironment masterKeys(String keystore, String password) {
        return set("KEYSTORE", keystore).set("KEYSTORE_PASSWORD", password);
    }

    ServerEnvironment node(String name) {
        return set("NODE", name);
    }

    ServerEnvironment smtp(String host, int port) {
        return set("SMTP_HOST", host).set("SMTP_PORT", Integer.toString(port));
    }

    /** What is passed on as the caller set it: how logs look, and which proxies are believed. */
    ServerEnvironment asCalled() {
        for (String name : List.of("LOG_FORMAT", "PROXY")) {
            String value = Environment.get(name);
            if (value != null) {
                set(name, value);
            }
        }
        return this;
    }

    Map<String, String> variables() {
        return Map.copyOf(variables);
    }

    private ServerEnvironment set(String name, String value) {
        variables.put("RESTANTE_" + name, value);
        return this;
    }
}
