package org.restante.message.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.restante.common.control.NotThereException;
import org.restante.common.control.PortalException;
import org.restante.message.boundary.MessageReading;
import org.restante.message.boundary.OpenedThread;
import org.restante.shell.view.ErrorMessages;

/** The page {@code /message/read}: a received message, what was written around it, and the way to answer. */
@Named
@RequestScoped
public class ReadView {
    @Inject
    MessageReading reading;

    private String id = "";
    private @Nullable OpenedThread thread;

    /** Opens the message, or shows that there is none. */
    public void onLoad() {
        try {
            thread = reading.open(Ids.parse(id).orElseThrow(NotThereException::new));
        } catch (NotThereException absent) {
            Missing.answer();
        } catch (PortalException damaged) {
            ErrorMessages.add(damaged);
        }
    }

    /** The message and its thread; null when it is not there or cannot be shown. */
    public @Nullable OpenedThread getThread() {
        return thread;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }
}
