package org.restante.message.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.common.control.NotThereException;
import org.restante.common.control.PortalException;
import org.restante.message.boundary.MessageReading;
import org.restante.message.boundary.MessageSubmission;
import org.restante.message.boundary.OpenedThread;
import org.restante.message.boundary.SentDetail;
import org.restante.message.boundary.SentMessages;
import org.restante.shell.view.ErrorMessages;
import org.restante.shell.view.Texts;

/** The page {@code /message/detail}: a sent message, what became of each delivery, and what can still be done. */
@Named
@ViewScoped
public class DetailView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient SentMessages sent;

    @Inject
    transient MessageReading reading;

    @Inject
    transient MessageSubmission submission;

    @Inject
    ShownOnce shownOnce;

    private String id = "";
    private int days = ComposeForm.DEFAULT_EXPIRY_DAYS;
    private final HashMap<String, String> words = new HashMap<>();
    private transient @Nullable SentDetail detail;
    private transient @Nullable OpenedThread thread;
    private transient @Nullable List<ToldSecret> secrets;
    private transient boolean justSent;

    /** Shows the message, or that there is none. */
    public void onLoad() {
        try {
            UUID message = message();
            load(message);
            secrets = shownOnce.take(message);
            justSent = secrets != null;
        } catch (NotThereException absent) {
            Missing.answer();
        }
    }

    /** Closes one delivery from the next request on. */
    public void revoke(UUID delivery) {
        change(() -> sent.revoke(delivery), "message.detail.revoked.notice");
    }

    /** Takes a revoke back. */
    public void restore(UUID delivery) {
        change(() -> sent.restore(delivery), "message.detail.restored.notice");
    }

    /** Sends the notification of one delivery again. */
    public void resend(UUID delivery) {
        change(() -> sent.resend(delivery), "message.detail.resent.notice");
    }

    /** Lets all deliveries be read for so many days from now. */
    public void extend() {
        change(() -> sent.extend(message(), days), "message.detail.extended.notice");
    }

    /** Puts the words in the field in place of the passphrase of one delivery, and shows them once. */
    public void renewPassphrase(UUID delivery, String address) {
        String chosen = words.getOrDefault(delivery.toString(), "");
        if (change(() -> sent.renewPassphrase(delivery, chosen), "message.detail.renewed.notice")) {
            secrets = List.of(new ToldSecret(address, chosen));
            words.remove(delivery.toString());
            load(message());
        }
    }

    /** Offers other words for one delivery. */
    public void another(UUID delivery) {
        words.put(delivery.toString(), submission.proposePassphrase(Texts.locale()));
    }

    private boolean change(Runnable change, String notice) {
        secrets = null;
        justSent = false;
        boolean done = attempt(change, notice);
        load(message());
        return done;
    }

    private static boolean attempt(Runnable change, String notice) {
        try {
            change.run();
            ErrorMessages.addNotice(notice);
            return true;
        } catch (PortalException refusal) {
            ErrorMessages.add(refusal);
            return false;
        }
    }

    private void load(UUID message) {
        SentDetail shown = sent.show(message);
        detail = shown;
        thread = open(message);
        shown.message()
                .deliveries()
                .forEach(status -> words.computeIfAbsent(
                        status.delivery().toString(), any -> submission.proposePassphrase(Texts.locale())));
    }

    private @Nullable OpenedThread open(UUID message) {
        try {
            return reading.open(message);
        } catch (PortalException noLonger) {
            return null;
        }
    }

    private UUID message() {
        return Ids.parse(id).orElseThrow(NotThereException::new);
    }

    /** The message and its deliveries. */
    public @Nullable SentDetail getDetail() {
        if (detail == null) {
            load(message());
        }
        return detail;
    }

    /** The sender's own copy and the thread; null when it can no longer be opened. */
    public @Nullable OpenedThread getThread() {
        return thread;
    }

    /** Passphrases to tell now; shown in this answer and never again. */
    public @Nullable List<ToldSecret> getSecrets() {
        return secrets;
    }

    /** Whether the message was sent a moment ago. */
    public boolean isJustSent() {
        return justSent;
    }

    /** New words by delivery. */
    public Map<String, String> getWords() {
        return words;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }
}
