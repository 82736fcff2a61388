package org.restante.common.control;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A refusal with a reason that a person can be told. Rolls the transaction back. Pages show the text of the bundle key
 * {@code error.<code>}, never {@link #getMessage()}.
 */
@ApplicationException(rollback = true, inherited = true)
public class PortalException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;
    private final String[] arguments;

    /**
     * @param code stable code, such as {@code pickup.refused}
     * @param arguments values for the text's placeholders; never secret
     */
    public PortalException(String code, String... arguments) {
        super(code);
        this.code = code;
        this.arguments = arguments.clone();
    }

    public String code() {
        return code;
    }

    public List<String> arguments() {
        return List.of(arguments);
    }
}
