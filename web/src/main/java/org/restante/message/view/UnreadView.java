package org.restante.message.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.restante.message.boundary.ReceivedMessages;

/** How many received messages wait to be read, for the rail of every page; asked once per request. */
@Named
@RequestScoped
public class UnreadView {
    @Inject
    ReceivedMessages received;

    private @Nullable Integer count;

    /** Messages in the inbox that were never opened and can be; {@code 99+} for very many, empty for none. */
    public String getText() {
        int unread = count();
        if (unread >= ReceivedMessages.MANY) {
            return ReceivedMessages.MANY - 1 + "+";
        }
        return unread == 0 ? "" : String.valueOf(unread);
    }

    private int count() {
        Integer known = count;
        if (known == null) {
            known = received.unread();
            count = known;
        }
        return known;
    }
}
