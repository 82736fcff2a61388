package org.restante.message.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Runs the sweep every ten minutes. */
@Startup
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SweepTimer {

    private static final Logger LOG = Logger.getLogger(SweepTimer.class);

    @Inject
    private MessageSweep sweep;

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void run() {
        try {
            sweep.forgetOldTries();
            for (UUID tenant : sweep.tenants()) {
                sweep.sweep(tenant);
            }
        } catch (RuntimeException databaseAway) {
            LOG.warnf("sweep put off: %s", databaseAway.getMessage());
        }
    }
}
