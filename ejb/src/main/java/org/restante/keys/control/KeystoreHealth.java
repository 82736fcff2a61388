package org.restante.keys.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logging.Logger;
import org.restante.common.control.Pulse;
import org.restante.common.control.ServerStarted;
import org.restante.common.entity.HealthBoard;

/**
 * Ready while the keystore opens and holds a tenant's key. A key in use stays in memory, so that a server goes on for a while without
 * the file; but no organisation that was not asked for yet would be served, and no restart would succeed.
 */
@ApplicationScoped
public class KeystoreHealth implements HealthCheck {

    /** Opening the file is slow on purpose. One that failed is tried again with every pulse. */
    private static final Duration GOOD_FOR = Duration.ofSeconds(30);

    private static final Logger LOG = Logger.getLogger(KeystoreHealth.class);

    @Inject
    private HealthBoard board;

    @Inject
    private MasterKeys masterKeys;

    @Inject
    private Clock clock;

    private volatile Instant read = Instant.MIN;
    private volatile int keys;

    /** Opens the keystore anew, when the last look is not a good and fresh one. */
    void look(@Observes Pulse pulse) {
        boolean fresh = clock.instant().isBefore(read.plus(GOOD_FOR));
        if (keys > 0 && masterKeys.isThere() && fresh) {
            return;
        }
        int before = keys;
        try {
            keys = masterKeys.count();
        } catch (IllegalStateException unreadable) {
            keys = 0;
        }
        read = clock.instant();
        if (before > 0 && keys == 0) {
            LOG.error("The keystore with the tenants' keys cannot be read any more");
        }
    }

    void register(@Observes ServerStarted started) {
        board.keystore(this);
    }

    @Override
    public HealthCheckResponse call() {
        int known = keys;
        return HealthCheckResponse.named("keystore")
                .status(known > 0)
                .withData("keys", known)
                .build();
    }
}
