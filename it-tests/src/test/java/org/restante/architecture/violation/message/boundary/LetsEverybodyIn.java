package org.restante.architecture.violation.message.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;

/** Lets everybody in and is on no list. */
@Stateless
@PermitAll
public class LetsEverybodyIn {

    public void run() {}
}
