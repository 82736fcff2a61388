package org.restante.architecture.violation.account.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.restante.architecture.violation.account.control.WritesTheTrail;
import org.restante.common.control.InTenant;

/** Keeps the rule: it writes the trail through a step. */
@Stateless
@InTenant
@RolesAllowed("ADMINISTER_ACCOUNTS")
public class AuditsWhatItChanges {

    @Inject
    private WritesTheTrail step;

    public void change(List<String> names) {
        names.forEach(step::change);
    }
}
