package org.restante.common.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Has the parts of the server looked at, one after the other, apart from the questions about them: a health check then answers
 * at once, also while the database hangs, and asking often costs nothing.
 */
@Startup
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PulseTimer {

    private static final Logger LOG = Logger.getLogger(PulseTimer.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Resource
    private TimerService timers;

    @Inject
    private Event<ServerStarted> started;

    @Inject
    private Event<Pulse> pulse;

    @PostConstruct
    void start() {
        started.fire(new ServerStarted());
        next(Duration.ZERO);
    }

    @Timeout
    void run() {
        try {
            pulse.fire(new Pulse());
        } catch (Exception unexpected) {
            LOG.warnf("a part of the server could not be looked at: %s", unexpected.getMessage());
        } finally {
            next(PAUSE);
        }
    }

    private void next(Duration pause) {
        timers.createSingleActionTimer(pause.toMillis(), new TimerConfig("pulse", false));
    }
}
