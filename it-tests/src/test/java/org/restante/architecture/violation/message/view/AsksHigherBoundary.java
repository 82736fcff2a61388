package org.restante.architecture.violation.message.view;

import jakarta.inject.Inject;
import org.restante.pickup.boundary.PickupDesk;

/** A page that asks a feature above its own. */
public class AsksHigherBoundary {

    @Inject
    private PickupDesk desk;

    public PickupDesk desk() {
        return desk;
    }
}
