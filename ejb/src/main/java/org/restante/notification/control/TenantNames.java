package org.restante.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.restante.common.entity.TenantWall;
import org.restante.tenant.entity.Tenant;
import org.restante.tenant.entity.TenantRepository;

/** Reads the organisation that a mail comes from. */
@ApplicationScoped
public class TenantNames {

    @Inject
    private TenantRepository tenants;

    @Inject
    private TenantWall wall;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Tenant get(UUID id) {
        wall.enter(id);
        return tenants.get(id);
    }
}
