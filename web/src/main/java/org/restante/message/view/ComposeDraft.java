package org.restante.message.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import org.restante.common.control.NotThereException;
import org.restante.message.boundary.MessageDrafts;
import org.restante.message.boundary.ReceivedMessages;
import org.restante.message.boundary.ReplyStart;
import org.restante.message.boundary.SavedDraft;

/** What is being written on {@code /message/compose}: its id, which it has from the first look at the page on, and its fields. */
@ViewScoped
public class ComposeDraft implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The hidden field of the page. */
    private static final String POSTED = "draft-id";

    @Inject
    transient MessageDrafts drafts;

    @Inject
    transient ReceivedMessages received;

    private @Nullable UUID id;
    private String revision = "";
    private ComposeForm form = new ComposeForm();

    /**
     * Continues a draft.
     *
     * @return whether it is still there
     */
    boolean resume(String draft) {
        SavedDraft saved = Ids.parse(draft).flatMap(drafts::load).orElse(null);
        if (saved != null) {
            id = saved.id();
            form = ComposeForm.of(saved.text());
            revision = saved.revision();
        }
        return saved != null;
    }

    /**
     * Begins a reply.
     *
     * @throws NotThereException when there is no such message for this person
     */
    void answer(String message) {
        UUID earlier = Ids.parse(message).orElseThrow(NotThereException::new);
        ReplyStart start = received.replyTo(earlier);
        form = ComposeForm.replyTo(earlier, start.to(), start.subject());
    }

    UUID id() {
        UUID known = id;
        if (known == null) {
            known = posted().orElseGet(drafts::newId);
            id = known;
        }
        return known;
    }

    /**
     * The id that a posted page has, when this is not the first time that it is posted: after a message was sent nothing else
     * remembers it, and pressing the button again would send the message again.
     */
    private static Optional<UUID> posted() {
        return Faces.isPostback() ? Ids.parse(Faces.getRequestParameter(POSTED)) : Optional.empty();
    }

    /** Of the saved text that the page began with; empty when nothing was saved. */
    String revision() {
        return revision;
    }

    ComposeForm form() {
        return form;
    }
}
