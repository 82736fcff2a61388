package org.restante.architecture.violation.account.control;

import jakarta.inject.Inject;
import org.restante.audit.control.AuditLog;
import org.restante.audit.entity.AuditAction;

/** A step that writes the audit trail. */
public class WritesTheTrail {

    @Inject
    private AuditLog audit;

    public void change(String name) {
        audit.append(AuditAction.ACCOUNT_ADDED, AuditLog.Subject.TENANT, name);
    }
}
