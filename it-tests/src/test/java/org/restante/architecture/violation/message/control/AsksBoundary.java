package org.restante.architecture.violation.message.control;

import jakarta.inject.Inject;
import org.restante.message.boundary.MessageDrafts;

/** A step that goes through a boundary. */
public class AsksBoundary {

    @Inject
    private MessageDrafts drafts;

    public int count() {
        return drafts.list().size();
    }
}
