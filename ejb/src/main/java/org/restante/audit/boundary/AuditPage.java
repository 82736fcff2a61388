package org.restante.audit.boundary;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.restante.audit.entity.AuditPosition;

/**
 * A page of the audit trail, newest first.
 *
 * @param next {@code before} of the filter for the page behind this one; null at the end
 */
public record AuditPage(List<AuditRow> rows, @Nullable AuditPosition next) implements Serializable {}
