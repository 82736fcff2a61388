package org.restante.architecture.violation.message.entity;

import org.restante.common.control.NotThereException;

/** An entity that uses a step. */
public class KnowsControl {

    public void find() {
        throw new NotThereException();
    }
}
