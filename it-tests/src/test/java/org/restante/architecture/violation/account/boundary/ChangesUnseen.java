package org.restante.architecture.violation.account.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.restante.common.control.InTenant;

/** Changes something and tells nobody. */
@Stateless
@InTenant
@RolesAllowed("ADMINISTER_ACCOUNTS")
public class ChangesUnseen {

    private int changes;

    public void change() {
        changes++;
    }
}
