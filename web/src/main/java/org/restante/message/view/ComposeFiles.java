package org.restante.message.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.restante.message.boundary.MessageDrafts;
import org.restante.message.entity.AttachedFile;

/** The files attached so far on {@code /message/compose}; asked once per request, because files come and go between them. */
@Named
@RequestScoped
public class ComposeFiles {
    @Inject
    MessageDrafts drafts;

    @Inject
    ComposeDraft draft;

    private @Nullable List<AttachedFile> list;

    /** The files in the order in which they were attached. */
    public List<AttachedFile> getList() {
        List<AttachedFile> known = list;
        if (known == null) {
            known = drafts.filesOf(draft.id());
            list = known;
        }
        return known;
    }
}
