package org.restante.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.restante.common.control.Meters;

/** Counts what the audit trail says happened, and only what was committed: the two never differ. */
@ApplicationScoped
class AuditMeter {

    @Inject
    private Meters meters;

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) AuditRecorded entry) {
        meters.event(entry.action().name(), entry.refused());
    }
}
