package org.restante.audit.control;

import org.restante.audit.entity.AuditAction;

/** An entry was written; whether it stays is known when its transaction ends. */
record AuditRecorded(AuditAction action, boolean refused) {}
