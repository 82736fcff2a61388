package org.restante.architecture.violation.message.boundary;

import jakarta.inject.Inject;
import org.restante.account.boundary.OwnAccount;

/** A boundary that goes through the boundary of another feature. */
public class AsksForeignBoundary {

    @Inject
    private OwnAccount account;

    public String name() {
        return account.show().displayName();
    }
}
