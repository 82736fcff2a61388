package org.restante.architecture.violation.message.view;

import jakarta.inject.Inject;
import org.restante.message.entity.DraftRepository;

/** A page that reads the database. */
public class ReachesRepository {

    @Inject
    private DraftRepository drafts;

    public DraftRepository drafts() {
        return drafts;
    }
}
