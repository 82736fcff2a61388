package org.restante.architecture.violation.message.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.restante.common.control.InTenant;

/** Opens one method of a class that asks for a role. */
@Stateless
@InTenant
@RolesAllowed("SEND_MESSAGE")
public class OpensOneMethod {

    @PermitAll
    public void run() {}
}
