package org.restante.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;
import org.restante.common.control.Meters;
import org.restante.common.control.Pulse;
import org.restante.common.control.ServerStarted;
import org.restante.common.entity.HealthBoard;
import org.restante.notification.entity.OutboxRepository.Waiting;

/**
 * Tells what waits to be mailed. Always up: when the mail server is away, people still submit and pick up, and no other server of this
 * portal would mail better. Late is what is due and not tried: then the relay stands still, or cannot keep up.
 */
@ApplicationScoped
public class OutboxHealth implements HealthCheck {

    /** Mails older than this are worth a look. */
    static final Duration OLD = Duration.ofMinutes(15);

    @Inject
    private HealthBoard board;

    @Inject
    private OutboxRows rows;

    @Inject
    private Meters meters;

    @Inject
    private Clock clock;

    private volatile Waiting seen = new Waiting(0, null, null);

    void register(@Observes ServerStarted started) {
        board.outbox(this);
        meters.gauge("outbox.waiting", this, health -> health.seen.count());
        meters.gauge("outbox.oldest.seconds", this, OutboxHealth::oldest);
        meters.gauge("outbox.late.seconds", this, OutboxHealth::late);
    }

    /** Counts. When the database is away, what was seen last stays, and grows older. */
    void look(@Observes Pulse pulse) {
        try {
            seen = rows.waiting();
        } catch (Exception databaseAway) {
            return;
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox")
                .up()
                .withData("waiting", seen.count())
                .withData("oldestSeconds", oldest())
                .withData("lateSeconds", late())
                .withData("warning", oldest() > OLD.toSeconds())
                .build();
    }

    private long oldest() {
        return secondsSince(seen.oldest());
    }

    private long late() {
        return secondsSince(seen.earliestDue());
    }

    private long secondsSince(@Nullable Instant time) {
        return time == null
                ? 0
                : Math.max(0, Duration.between(time, clock.instant()).toSeconds());
    }
}
