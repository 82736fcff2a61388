package org.restante.architecture.violation.message.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;

/** An enterprise bean outside of a boundary. */
@Stateless
@RolesAllowed("SEND_MESSAGE")
public class RunsAsEnterpriseBean {

    public void run() {}
}
