package org.restante.architecture.violation.tenant.control;

/** Prints. */
public class Prints {

    public void say() {
        System.out.println();
    }
}
