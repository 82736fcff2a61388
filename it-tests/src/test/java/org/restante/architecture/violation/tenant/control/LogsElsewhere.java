package org.restante.architecture.violation.tenant.control;

import java.util.logging.Logger;

/** Logs around the server. */
public class LogsElsewhere {

    public Logger logger() {
        return Logger.getLogger("elsewhere");
    }
}
