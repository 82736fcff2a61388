package org.restante.common.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.restante.common.entity.HealthBoard;

/**
 * Tells how busy the checks of passwords and passphrases are. Always up: a flood of sign-ins passes, and taking this server out of
 * service would send it on to the next one.
 */
@ApplicationScoped
public class Argon2Health implements HealthCheck {

    @Inject
    private HealthBoard board;

    @Inject
    private Argon2Gate gate;

    void register(@Observes ServerStarted started) {
        board.argon2(this);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("argon2")
                .up()
                .withData("places", gate.places())
                .withData("running", gate.running())
                .withData("waiting", gate.waiting())
                .build();
    }
}
