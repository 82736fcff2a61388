package org.restante.common.control;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with what was handed in, so that a person can mend all of it at once. For one thread. */
public final class Refusals {
    private final List<PortalException> reasons = new ArrayList<>();

    /**
     * Notes a reason if there is one.
     *
     * @param code as in {@link PortalException}
     */
    public Refusals refuseIf(boolean wrong, String code, String... arguments) {
        if (wrong) {
            add(new PortalException(code, arguments));
        }
        return this;
    }

    /** Notes a reason; the same one twice is one. */
    public void add(PortalException reason) {
        boolean noted = reasons.stream().anyMatch(known -> known.isLike(reason));
        if (!noted) {
            reasons.add(reason);
        }
    }

    public boolean isAny() {
        return !reasons.isEmpty();
    }

    /**
     * Goes on if nothing is wrong.
     *
     * @throws PortalException with all reasons, in the order in which they were noted
     */
    public void raise() {
        if (!reasons.isEmpty()) {
            throw new PortalException(reasons);
        }
    }
}
