package org.restante.message.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.message.boundary.DraftSummary;
import org.restante.message.boundary.MessageDrafts;

/** Drafts offered on {@code /message/compose}; the list is kept while the page is open. */
@Named
@ViewScoped
public class DraftsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient MessageDrafts drafts;

    private transient @Nullable List<DraftSummary> list;

    /** The latest drafts of this person, newest first. */
    public List<DraftSummary> getList() {
        List<DraftSummary> known = list;
        if (known == null) {
            known = drafts.list();
            list = known;
        }
        return known;
    }

    /** Deletes one with all that is attached to it. */
    public String discard(UUID id) {
        drafts.discard(id);
        return "/message/compose?faces-redirect=true";
    }
}
