package org.restante.architecture.violation.message.boundary;

import jakarta.ejb.Stateless;

/** Does not say who may call. */
@Stateless
public class SaysNothing {

    public void run() {}
}
