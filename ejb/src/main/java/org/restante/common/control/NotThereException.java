package org.restante.common.control;

/** It does not exist, or it is somebody else's: the caller cannot tell which. */
public class NotThereException extends PortalException {

    private static final long serialVersionUID = 1;

    public NotThereException() {
        super("common.not-there");
    }
}
