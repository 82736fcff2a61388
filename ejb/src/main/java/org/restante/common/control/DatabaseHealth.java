package org.restante.common.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logging.Logger;
import org.restante.common.entity.HealthBoard;

/** Ready while the database answers the serving role, with a schema that this build can use. */
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {

    /** Without an answer for so long the database hangs, whatever the pool still says. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

    private static final Logger LOG = Logger.getLogger(DatabaseHealth.class);

    @Inject
    private HealthBoard board;

    @Inject
    private SchemaState schema;

    @Inject
    private Clock clock;

    private volatile Instant answered = Instant.MIN;
    private volatile boolean reachable;
    private volatile boolean current;

    /** Asks the database, as the role that serves. */
    void look(@Observes Pulse pulse) {
        try {
            current = schema.isCurrent();
            note(true);
            answered = clock.instant();
        } catch (Exception away) {
            note(false);
        }
    }

    void register(@Observes ServerStarted started) {
        board.database(this);
    }

    @Override
    public HealthCheckResponse call() {
        boolean silent = clock.instant().isAfter(answered.plus(LONGEST_SILENCE));
        boolean answers = reachable && !silent;
        String schemaState = !answers ? "unknown" : current ? "current" : "lacks a migration";
        return HealthCheckResponse.named("database")
                .status(answers && current)
                .withData("reachable", answers)
                .withData("schema", schemaState)
                .build();
    }

    // Said once when it changes: the reason stands in the messages of the pool.
    private void note(boolean now) {
        if (now != reachable && !answered.equals(Instant.MIN)) {
            LOG.warn(now ? "The database answers again" : "The database does not answer");
        }
        reachable = now;
    }
}
