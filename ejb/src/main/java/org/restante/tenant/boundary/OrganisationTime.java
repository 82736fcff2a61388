package org.restante.tenant.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.restante.common.control.CurrentCaller;
import org.restante.tenant.control.TenantZones;

/** In which zone a page tells times before the reader's own is known. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OrganisationTime {

    @Inject
    private TenantZones zones;

    @Inject
    private CurrentCaller caller;

    /** The zone of the organisation that this request has to do with, or the installation's as long as it has to do with none. */
    public ZoneId zone() {
        return caller.hasTenant()
                ? zones.kept(caller.tenant()).orElseGet(() -> zones.read(caller.tenant()))
                : zones.ofInstallation();
    }
}
