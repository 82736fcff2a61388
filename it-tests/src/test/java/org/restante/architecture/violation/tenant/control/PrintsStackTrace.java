package org.restante.architecture.violation.tenant.control;

/** Prints an exception. */
public class PrintsStackTrace {

    public void say(Exception e) {
        e.printStackTrace();
    }
}
