package org.restante.architecture.violation.tenant.control;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** Reads the date without a Clock. */
public class ReadsCalendar {

    public LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
