package org.restante.common.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Where the parts of the server hang out how they are. It stands in this module because WildFly looks for health checks in the library
 * directory of an archive only, not in its enterprise beans.
 */
@ApplicationScoped
public class HealthBoard {

    private static final String DATABASE = "database";
    private static final String KEYSTORE = "keystore";
    private static final String OUTBOX = "outbox";
    private static final String ARGON2 = "argon2";

    private final Map<String, HealthCheck> checks = new ConcurrentHashMap<>();

    /** Hangs out the check of the database. */
    public void database(HealthCheck check) {
        checks.put(DATABASE, check);
    }

    /** Hangs out the check of the tenants' keys. */
    public void keystore(HealthCheck check) {
        checks.put(KEYSTORE, check);
    }

    /** Hangs out the check of what waits to be mailed. */
    public void outbox(HealthCheck check) {
        checks.put(OUTBOX, check);
    }

    /** Hangs out the check of password derivations. */
    public void argon2(HealthCheck check) {
        checks.put(ARGON2, check);
    }

    @Produces
    @Readiness
    HealthCheck databaseCheck() {
        return () -> answer(DATABASE);
    }

    @Produces
    @Readiness
    HealthCheck keystoreCheck() {
        return () -> answer(KEYSTORE);
    }

    @Produces
    @Readiness
    HealthCheck outboxCheck() {
        return () -> answer(OUTBOX);
    }

    @Produces
    @Readiness
    HealthCheck argon2Check() {
        return () -> answer(ARGON2);
    }

    // Down until the part has said anything: the server is starting.
    private HealthCheckResponse answer(String name) {
        HealthCheck check = checks.get(name);
        return check == null ? HealthCheckResponse.named(name).down().build() : check.call();
    }
}
