package org.restante.architecture.violation.message.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;

/** Asks for a role and enters no tenant. */
@Stateless
public class ForgetsTheWall {

    @RolesAllowed("SEND_MESSAGE")
    public void run() {}
}
