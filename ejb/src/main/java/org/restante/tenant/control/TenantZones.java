package org.restante.tenant.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.restante.common.control.Settings;
import org.restante.common.entity.TenantWall;
import org.restante.tenant.entity.Tenant;
import org.restante.tenant.entity.TenantRepository;

/** The zone in which an organisation tells times. Asked for with every time on a page, so it is kept for some minutes. */
@ApplicationScoped
public class TenantZones {

    private static final Duration KEPT = Duration.ofMinutes(5);

    private final ConcurrentMap<UUID, Kept> known = new ConcurrentHashMap<>();

    @Inject
    private TenantRepository tenants;

    @Inject
    private TenantWall wall;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    private record Kept(ZoneId zone, Instant until) {}

    /** The organisation's zone, or the installation's when it chose none. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public ZoneId read(UUID tenant) {
        wall.enter(tenant);
        ZoneId zone = of(tenants.get(tenant));
        known.put(tenant, new Kept(zone, clock.instant().plus(KEPT)));
        return zone;
    }

    /** The zone as it was read lately; empty when it was not. */
    public Optional<ZoneId> kept(UUID tenant) {
        return Optional.ofNullable(known.get(tenant))
                .filter(kept -> kept.until().isAfter(clock.instant()))
                .map(Kept::zone);
    }

    /** The organisation chose another: the next page asks anew. Other servers of the installation learn of it in some minutes. */
    public void forget(UUID tenant) {
        known.remove(tenant);
    }

    /** The zone of an organisation that was read. */
    public ZoneId of(Tenant tenant) {
        return Objects.requireNonNullElseGet(tenant.timeZone(), settings::timeZone);
    }

    /** The zone when no organisation is known. */
    public ZoneId ofInstallation() {
        return settings.timeZone();
    }
}
