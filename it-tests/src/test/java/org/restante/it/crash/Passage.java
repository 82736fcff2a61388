package org.restante.it.crash;

import org.restante.it.portal.Database;

/** Lets time pass for what waits, without anybody having to wait. */
final class Passage {
    private final Database database;

    Passage(Database database) {
        this.database = database;
    }

    /** Lets the longest pause between two tries pass, for whatever waits for its next one. */
    void letAnHourPass() throws Exception {
        database.update("update notification_outbox set next_attempt_at = now() where state = 'WAITING'"
                + " and next_attempt_at > now()");
    }

    /** Lets a day pass for whatever was not finished. */
    void letADayPass() throws Exception {
        database.update("update blob set created_at = created_at - interval '25 hours' where not complete");
    }
}
