package org.restante.pickup.control;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The deliveries that this session has opened. In memory only; zeroed when idle, left, or when the session ends. */
@SessionScoped
public class OpenVisits implements Serializable {

    private static final long serialVersionUID = 1;

    private transient Map<UUID, OpenVisit> byDelivery = new HashMap<>();

    /** Takes a visit over. */
    public synchronized void begin(OpenVisit visit, Instant now) {
        endIdle(now);
        OpenVisit earlier = visits().put(visit.delivery(), visit);
        if (earlier != null) {
            earlier.close();
        }
    }

    /** The visit to a delivery; empty when this session never opened it or was idle for too long. */
    public synchronized Optional<OpenVisit> get(UUID delivery, Instant now) {
        endIdle(now);
        Optional<OpenVisit> visit = Optional.ofNullable(visits().get(delivery));
        visit.ifPresent(open -> open.used(now));
        return visit;
    }

    /** Ends the visit to a delivery. */
    public synchronized void end(UUID delivery) {
        OpenVisit visit = visits().remove(delivery);
        if (visit != null) {
            visit.close();
        }
    }

    private void endIdle(Instant now) {
        visits().values().removeIf(visit -> {
            boolean idle = visit.isIdleAt(now);
            if (idle) {
                visit.close();
            }
            return idle;
        });
    }

    @PreDestroy
    synchronized void endAll() {
        visits().values().forEach(OpenVisit::close);
        visits().clear();
    }

    private Map<UUID, OpenVisit> visits() {
        if (byDelivery == null) {
            byDelivery = new HashMap<>();
        }
        return byDelivery;
    }
}
