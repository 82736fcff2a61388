package org.restante.pickup.boundary;

import org.restante.common.control.PortalException;

/** The proof was not accepted: {@code pickup.refused} with the tries left, or {@code pickup.blocked} with the end of the wait. */
public class PickupRefusedException extends PortalException {

    private static final long serialVersionUID = 1;

    public PickupRefusedException(String code, String argument) {
        super(code, argument);
    }
}
