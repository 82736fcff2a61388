package org.restante.message.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Runs the sweep every ten minutes, and soon after the start: a server that was cut off left things behind. */
@Startup
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SweepTimer {

    private static final Logger LOG = Logger.getLogger(SweepTimer.class);

    private static final Duration AFTER_START = Duration.ofSeconds(5);

    @Resource
    private TimerService timers;

    @Inject
    private MessageSweep sweep;

    @PostConstruct
    void start() {
        timers.createSingleActionTimer(AFTER_START.toMillis(), new TimerConfig("sweep", false));
    }

    @Timeout
    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void run() {
        try {
            sweep.forgetOldTries();
            for (UUID tenant : sweep.tenants()) {
                sweep.sweep(tenant);
            }
        } catch (Exception databaseAway) {
            // A commit that fails throws a checked exception through methods that declare none.
            LOG.warnf("sweep put off: %s", databaseAway.getMessage());
        }
    }
}
