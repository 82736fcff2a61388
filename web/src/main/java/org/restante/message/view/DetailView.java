package org.restante.message.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.common.control.NotThereException;
import org.restante.common.control.PortalException;
import org.restante.message.boundary.MessageReading;
import org.restante.message.boundary.OpenedThread;
import org.restante.message.boundary.SentDetail;
import org.restante.message.boundary.SentMessages;
import org.restante.shell.view.ErrorMessages;

/** The page {@code /message/detail}: a sent message, and what became of each delivery. */
@Named
@ViewScoped
public class DetailView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient SentMessages sent;

    @Inject
    transient MessageReading reading;

    @Inject
    ShownOnce shownOnce;

    private String id = "";
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
            if (shownOnce.takeAgain(message) && !justSent) {
                ErrorMessages.addNotice("message.detail.sent-before.notice");
            }
        } catch (NotThereException absent) {
            Missing.answer();
        }
    }

    /** Shows what has become of the message after something was done; secrets shown before are gone. */
    void reload() {
        secrets = null;
        justSent = false;
        load(message());
    }

    /** Shows a passphrase to tell somebody, in this answer only. */
    void tell(ToldSecret secret) {
        secrets = List.of(secret);
    }

    private void load(UUID message) {
        detail = sent.show(message);
        thread = open(message);
    }

    private @Nullable OpenedThread open(UUID message) {
        try {
            return reading.open(message);
        } catch (PortalException noLonger) {
            return null;
        }
    }

    UUID message() {
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

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }
}
