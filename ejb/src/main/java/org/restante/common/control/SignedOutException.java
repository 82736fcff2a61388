package org.restante.common.control;

/** The session belongs to an account that may not act any more; the web signs it out. */
public class SignedOutException extends PortalException {

    private static final long serialVersionUID = 1;

    public SignedOutException() {
        super("common.signed-out");
    }
}
