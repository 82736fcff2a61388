package org.restante.architecture.violation.message.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.restante.common.control.InTenant;

/** Asks for a role that means everybody who is signed in. */
@Stateless
@InTenant
@RolesAllowed("**")
public class AsksForUnknownRole {

    public void run() {}
}
