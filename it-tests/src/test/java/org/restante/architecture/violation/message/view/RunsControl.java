package org.restante.architecture.violation.message.view;

import jakarta.inject.Inject;
import org.restante.audit.control.AuditLog;

/** A page that runs a step. */
public class RunsControl {

    @Inject
    private AuditLog audit;

    public AuditLog audit() {
        return audit;
    }
}
