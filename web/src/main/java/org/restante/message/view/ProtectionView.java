package org.restante.message.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.restante.common.entity.MailAddress;
import org.restante.message.boundary.AddressCheck;
import org.restante.message.boundary.MessageSubmission;
import org.restante.shell.view.ErrorMessages;
import org.restante.shell.view.Texts;

/** The part of {@code /message/compose} that says who can read the message, how each proves it, and until when. */
@Named
@ViewScoped
public class ProtectionView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Entries that are named one by one; nobody reads a thousand of them. */
    private static final int SAID = 10;

    @Inject
    transient MessageSubmission submission;

    @Inject
    transient Clock clock;

    @Inject
    ComposeDraft draft;

    private final PassphraseChoice passphrases = new PassphraseChoice();
    private transient @Nullable Readers readers;

    /** Looks at the recipients and the expiry again: who can read this until when, and what stands in the way. */
    public void refresh() {
        lookAgain();
        if (draft.form().expiry().isEmpty()) {
            ErrorMessages.addError("expires", "error.submission.expiry", MessageSubmission.MAX_EXPIRY_DAYS);
        }
    }

    /** Looks at the recipients again, and says which addresses nobody can be reached by. */
    void lookAgain() {
        readers = null;
        current().refused().stream()
                .limit(SAID)
                .forEach(refused -> ErrorMessages.addError(refused.field(), refused.reason(), refused.shown()));
        offerWords();
    }

    /** Offers words where none stand yet. */
    void offerWords() {
        passphrases.offer(current().outside(), this::words);
    }

    /** Offers other words for all. */
    public void another() {
        passphrases.replaceCommon(words());
    }

    /** Offers other words for one recipient. */
    public void anotherFor(String address) {
        passphrases.replaceOwn(address, words());
    }

    private String words() {
        return submission.proposePassphrase(Texts.locale());
    }

    Readers current() {
        Readers known = readers;
        if (known == null) {
            known = Readers.of(draft.form().getTo(), draft.form().getCc(), submission::check);
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
        return clock.instant().plus(Duration.ofDays(draft.form().text().expiryDays()));
    }

    public PassphraseChoice getPassphrases() {
        return passphrases;
    }
}
