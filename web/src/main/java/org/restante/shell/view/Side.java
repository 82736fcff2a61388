package org.restante.shell.view;

/** Whose request it is. Each side has places of its own, so that strangers with links keep no employee waiting. */
public enum Side {
    /** Signed in. */
    EMPLOYEES,
    /** With a proof for a delivery. */
    RECIPIENTS
}
