package org.restante.architecture.violation.tenant.control;

import java.util.UUID;

/** Makes ids that are not ordered. */
public class MakesRandomId {

    public UUID next() {
        return UUID.randomUUID();
    }
}
