package org.restante.message.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.common.control.NotThereException;
import org.restante.common.control.PortalException;
import org.restante.message.boundary.MessageDrafts;
import org.restante.message.boundary.MessageSubmission;
import org.restante.message.boundary.Submission;
import org.restante.message.entity.SubmissionReceipt;
import org.restante.shell.view.ErrorMessages;

/**
 * The page {@code /message/compose}. The draft is saved, files are attached and the message is submitted under one id, so
 * that sending twice sends once.
 */
@Named
@ViewScoped
public class ComposeView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient MessageDrafts drafts;

    @Inject
    transient MessageSubmission submission;

    @Inject
    ComposeDraft draft;

    @Inject
    ProtectionView protection;

    @Inject
    ShownOnce shownOnce;

    private String draftParameter = "";
    private String replyParameter = "";

    /** Begins a new message, continues a draft, or answers a message, as the address says. */
    public void onLoad() {
        try {
            if (!draftParameter.isEmpty() && !draft.resume(draftParameter)) {
                ErrorMessages.addError(null, "message.compose.draft-gone.error");
            } else if (draftParameter.isEmpty() && !replyParameter.isEmpty()) {
                draft.answer(replyParameter);
            }
        } catch (PortalException notThere) {
            Missing.answer();
            return;
        }
        protection.offerWords();
    }

    /**
     * Seals and sends, or says what to mend.
     *
     * @return where to go; null to stay
     */
    public @Nullable String send() {
        protection.lookAgain();
        Readers readers = protection.current();
        PassphraseChoice passphrases = protection.getPassphrases();
        try {
            if (!readers.refused().isEmpty()) {
                submission.refuseIncomplete(collect(readers));
                return null;
            }
            SubmissionReceipt receipt = submission.submit(collect(readers));
            if (receipt.repeated()) {
                shownOnce.again(receipt.message());
            } else {
                shownOnce.keep(receipt.message(), passphrases.toTell(readers.outside()));
            }
            return "/message/detail?faces-redirect=true&id=" + receipt.message();
        } catch (PortalException refusal) {
            SubmissionErrors.add(refusal, readers, passphrases);
            return null;
        }
    }

    /** Deletes the draft and what was attached to it, and begins a new message. */
    public String discard() {
        try {
            drafts.discard(getDraft());
        } catch (NotThereException neverSaved) {
            // Nothing was kept, so there is nothing to throw away.
        }
        return "/message/compose?faces-redirect=true";
    }

    private Submission collect(Readers readers) {
        ComposeForm form = draft.form();
        return new Submission(
                getDraft(),
                Readers.addresses(readers.to()),
                Readers.addresses(readers.cc()),
                form.getSubject().strip(),
                form.getBody(),
                form.expiry().orElse(0),
                form.isRecipientsVisible(),
                protection.getPassphrases().chosen(readers.outside()),
                form.getInReplyTo());
    }

    /** The id of the message from the draft on. */
    public UUID getDraft() {
        return draft.id();
    }

    /** The revision of the draft's text that the page began with. */
    public String getRevision() {
        return draft.revision();
    }

    /** Whether the page was opened without saying what to write: the place to offer drafts. */
    public boolean isBlank() {
        return draftParameter.isEmpty() && replyParameter.isEmpty();
    }

    public ComposeForm getForm() {
        return draft.form();
    }

    public String getDraftParameter() {
        return draftParameter;
    }

    public void setDraftParameter(@Nullable String draftParameter) {
        this.draftParameter = draftParameter == null ? "" : draftParameter;
    }

    public String getReplyParameter() {
        return replyParameter;
    }

    public void setReplyParameter(@Nullable String replyParameter) {
        this.replyParameter = replyParameter == null ? "" : replyParameter;
    }
}
