package org.restante.common.control;

import jakarta.ejb.ApplicationException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A refusal with a reason that a person can be told. Rolls the transaction back. Pages show the text of the bundle key
 * {@code error.<code>}, never {@link #getMessage()}.
 */
@ApplicationException(rollback = true, inherited = true)
public class PortalException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;
    private final String[] arguments;
    private final List<PortalException> others;

    /**
     * @param code stable code, such as {@code pickup.refused}
     * @param arguments values for the text's placeholders; never secret
     */
    public PortalException(String code, String... arguments) {
        super(code);
        this.code = code;
        this.arguments = arguments.clone();
        this.others = List.of();
    }

    /** Several reasons at once; code and arguments are those of the first. */
    PortalException(List<PortalException> reasons) {
        super(reasons.get(0).code);
        this.code = reasons.get(0).code;
        this.arguments = reasons.get(0).arguments;
        this.others = List.copyOf(reasons.subList(1, reasons.size()));
    }

    public String code() {
        return code;
    }

    public List<String> arguments() {
        return List.of(arguments);
    }

    /** All reasons, each with one code; mostly it is one. */
    public List<PortalException> reasons() {
        return Stream.concat(Stream.of(this), others.stream()).toList();
    }

    /** Whether the other one's first reason is the same. */
    boolean isLike(PortalException other) {
        return code.equals(other.code) && Arrays.equals(arguments, other.arguments);
    }
}
