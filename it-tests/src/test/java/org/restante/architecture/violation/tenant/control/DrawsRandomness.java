package org.restante.architecture.violation.tenant.control;

import java.security.SecureRandom;

/** Draws its own randomness. */
public class DrawsRandomness {

    public int draw() {
        return new SecureRandom().nextInt();
    }
}
