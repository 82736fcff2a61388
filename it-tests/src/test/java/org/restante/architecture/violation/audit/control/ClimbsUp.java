package org.restante.architecture.violation.audit.control;

import org.restante.message.entity.PagePosition;

/** Uses a feature above its own. */
public class ClimbsUp {

    public String show(PagePosition position) {
        return position.toString();
    }
}
