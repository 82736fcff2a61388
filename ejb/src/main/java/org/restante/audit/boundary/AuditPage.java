package org.restante.audit.boundary;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the audit trail, newest first.
 *
 * @param next {@code before} of the filter for the page behind this one; null at the end
 */
public record AuditPage(List<AuditRow> rows, @Nullable Long next) implements Serializable {}
