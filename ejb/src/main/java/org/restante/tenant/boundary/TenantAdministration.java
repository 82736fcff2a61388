package org.restante.tenant.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.restante.audit.control.AuditLog;
import org.restante.audit.entity.AuditAction;
import org.restante.common.control.CurrentCaller;
import org.restante.common.control.InTenant;
import org.restante.common.control.PortalException;
import org.restante.common.entity.Language;
import org.restante.tenant.control.TenantZones;
import org.restante.tenant.entity.Tenant;
import org.restante.tenant.entity.TenantLinks;
import org.restante.tenant.entity.TenantRepository;

/** What an administrator may do with the organisation itself. */
@Stateless
@InTenant
@RolesAllowed("ADMINISTER_TENANT")
public class TenantAdministration {

    @Inject
    private TenantRepository tenants;

    @Inject
    private TenantZones zones;

    @Inject
    private AuditLog audit;

    @Inject
    private CurrentCaller caller;

    /** The caller's organisation. */
    public TenantDetails show() {
        Tenant tenant = tenants.get(caller.tenant());
        return new TenantDetails(
                tenant.name(),
                tenant.mailFrom(),
                tenants.domains(caller.tenant()),
                tenant.language(),
                tenant.links(),
                tenant.timeZone());
    }

    /**
     * Changes how pickup pages and mails present the organisation, from the next one on.
     *
     * @param timeZone in which times are told where a reader's is not known; null leaves it to the installation
     * @throws PortalException {@code tenant.imprint-invalid}, {@code tenant.privacy-invalid} when it is no https address,
     *     {@code tenant.contact-invalid} when it is no mailbox address, phone number or https address
     */
    public void change(Language language, TenantLinks links, @Nullable ZoneId timeZone) {
        List<String> wrong = links.wrong();
        refuseUnless(!wrong.contains("imprint"), "tenant.imprint-invalid");
        refuseUnless(!wrong.contains("privacy"), "tenant.privacy-invalid");
        refuseUnless(!wrong.contains("contact"), "tenant.contact-invalid");
        Tenant tenant = tenants.lock(caller.tenant());
        List<String> changed = changes(tenant, language, links, timeZone);
        if (!changed.isEmpty()) {
            tenant.present(language, links, timeZone);
            zones.forget(caller.tenant());
            audit.append(AuditAction.TENANT_CHANGED, AuditLog.Subject.TENANT, String.join(", ", changed));
        }
    }

    private static List<String> changes(
            Tenant tenant, Language language, TenantLinks links, @Nullable ZoneId timeZone) {
        List<String> changed = new ArrayList<>();
        note(changed, "language", tenant.language(), language);
        note(changed, "imprint", tenant.links().imprint(), links.imprint());
        note(changed, "privacy", tenant.links().privacy(), links.privacy());
        note(changed, "contact", tenant.links().contact(), links.contact());
        note(changed, "time-zone", tenant.timeZone(), timeZone);
        return changed;
    }

    private static void note(List<String> changed, String what, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(what);
        }
    }

    private static void refuseUnless(boolean fit, String code) {
        if (!fit) {
            throw new PortalException(code);
        }
    }
}
