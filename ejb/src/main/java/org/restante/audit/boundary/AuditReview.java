package org.restante.audit.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.restante.audit.entity.AuditEntry;
import org.restante.audit.entity.AuditFilter;
import org.restante.audit.entity.AuditPosition;
import org.restante.audit.entity.AuditRepository;
import org.restante.common.control.InTenant;

/** What an officer may ask of the audit trail. */
@Stateless
@InTenant
@RolesAllowed("VIEW_AUDIT")
public class AuditReview {

    /** Rows on a page. */
    public static final int PAGE = 50;

    @Inject
    private AuditRepository entries;

    /** Entries that match, newest first. */
    public AuditPage search(AuditFilter filter) {
        List<AuditEntry> found = entries.search(filter, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<AuditEntry> page = more ? found.subList(0, PAGE) : found;
        AuditEntry last = more ? page.get(PAGE - 1) : null;
        AuditPosition next = last == null ? null : new AuditPosition(last.occurredAt(), last.id());
        return new AuditPage(page.stream().map(AuditRow::of).toList(), next);
    }
}
