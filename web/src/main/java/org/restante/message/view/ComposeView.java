package org.restante.message.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.common.control.NotThereException;
import org.restante.common.control.PortalException;
import org.restante.common.entity.MailAddress;
import org.restante.message.boundary.AddressCheck;
import org.restante.message.boundary.MessageDrafts;
import org.restante.message.boundary.MessageSubmission;
import org.restante.message.boundary.ReceivedMessages;
import org.restante.message.boundary.ReplyStart;
import org.restante.message.boundary.SavedDraft;
import org.restante.message.boundary.Submission;
import org.restante.message.entity.AttachedFile;
import org.restante.message.entity.SubmissionReceipt;
import org.restante.recipient.entity.AddressKind;
import org.restante.shell.view.ErrorMessages;
import org.restante.shell.view.Texts;

/**
 * The page {@code /message/compose}. The message has its id from the first look at the page on: the draft is saved, files
 * are attached and the message is submitted under it, so that sending twice sends once.
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
    transient ReceivedMessages received;

    @Inject
    transient Clock clock;

    @Inject
    ShownOnce shownOnce;

    private String draftParameter = "";
    private String replyParameter = "";
    private @Nullable UUID draft;
    private ComposeForm form = new ComposeForm();
    private final PassphraseChoice passphrases = new PassphraseChoice();
    private transient @Nullable Readers readers;

    /** Begins a new message, continues a draft, or answers a message, as the address says. */
    public void onLoad() {
        try {
            if (!draftParameter.isEmpty()) {
                resume();
            } else if (!replyParameter.isEmpty()) {
                answer(Ids.parse(replyParameter));
            }
        } catch (PortalException notThere) {
            Missing.answer();
            return;
        }
        if (draft == null) {
            draft = drafts.newId();
        }
        offerWords();
    }

    private void resume() {
        Optional<SavedDraft> saved = Ids.parse(draftParameter).flatMap(drafts::load);
        if (saved.isEmpty()) {
            ErrorMessages.addError(null, "message.compose.draft-gone.error");
            return;
        }
        draft = saved.get().id();
        form = ComposeForm.of(saved.get().text());
    }

    private void answer(Optional<UUID> message) {
        if (message.isEmpty()) {
            Missing.answer();
            return;
        }
        ReplyStart start = received.replyTo(message.get());
        form = ComposeForm.replyTo(message.get(), start.to(), start.subject());
    }

    /** Looks at the recipients again: who can read this, and what stands in the way. */
    public void refresh() {
        readers = null;
        tellRefused();
        offerWords();
    }

    /** Offers other words for all. */
    public void another() {
        passphrases.replaceCommon(words());
    }

    /** Offers other words for one recipient. */
    public void anotherFor(String address) {
        passphrases.replaceOwn(address, words());
    }

    /**
     * Seals and sends, or says what to mend.
     *
     * @return where to go; null to stay
     */
    public @Nullable String send() {
        refresh();
        Readers current = current();
        if (!current.refused().isEmpty()) {
            return null;
        }
        try {
            SubmissionReceipt receipt = submission.submit(collect(current));
            shownOnce.keep(receipt.message(), passphrases.toTell(current.outside()));
            return "/message/detail?faces-redirect=true&id=" + receipt.message();
        } catch (PortalException refusal) {
            SubmissionErrors.add(refusal);
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

    private Submission collect(Readers current) {
        return new Submission(
                getDraft(),
                Readers.addresses(current.to()),
                Readers.addresses(current.cc()),
                form.getSubject().strip(),
                form.getBody(),
                form.getExpiryDays(),
                form.isRecipientsVisible(),
                passphrases.chosen(current.outside()),
                form.getInReplyTo());
    }

    private void tellRefused() {
        for (Readers.Refused refused : current().refused()) {
            boolean closed = refused.check().kind() == AddressKind.CLOSED;
            ErrorMessages.addError(
                    refused.field(),
                    closed ? "message.compose.recipients-closed.error" : "message.compose.recipients-invalid.error",
                    refused.check().typed());
        }
    }

    private void offerWords() {
        passphrases.offer(current().outside(), this::words);
    }

    private String words() {
        return submission.proposePassphrase(Texts.locale());
    }

    private Readers current() {
        Readers known = readers;
        if (known == null) {
            known = Readers.of(form.getTo(), form.getCc(), submission::check);
            readers = known;
        }
        return known;
    }

    /** Everybody who will be able to read this, apart from the sender. */
    public List<AddressCheck> getReaders() {
        return current().all();
    }

    /** Those among them who prove themselves with a passphrase. */
    public List<MailAddress> getOutside() {
        return current().outside();
    }

    /** Whether somebody needs a passphrase, as far as is known. */
    public boolean isPassphraseNeeded() {
        return current().all().isEmpty() || !current().outside().isEmpty();
    }

    /** Until when it can be read, when it is sent now. */
    public Instant getUntil() {
        return clock.instant().plus(Duration.ofDays(form.getExpiryDays()));
    }

    /** Files attached so far. */
    public List<AttachedFile> getFiles() {
        return drafts.load(getDraft()).map(SavedDraft::files).orElse(List.of());
    }

    /** The id of the message from the draft on. */
    public UUID getDraft() {
        UUID known = draft;
        if (known == null) {
            known = drafts.newId();
            draft = known;
        }
        return known;
    }

    /** Whether the page was opened without saying what to write: the place to offer drafts. */
    public boolean isBlank() {
        return draftParameter.isEmpty() && replyParameter.isEmpty();
    }

    public ComposeForm getForm() {
        return form;
    }

    public PassphraseChoice getPassphrases() {
        return passphrases;
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
