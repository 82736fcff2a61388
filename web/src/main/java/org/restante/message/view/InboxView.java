package org.restante.message.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.message.boundary.InboxPage;
import org.restante.message.boundary.InboxRow;
import org.restante.message.boundary.ReceivedMessages;

/** The page {@code /message/inbox}. */
@Named
@RequestScoped
public class InboxView {
    @Inject
    ReceivedMessages received;

    private String before = "";
    private @Nullable InboxPage page;

    /** Received messages, newest first. */
    public List<InboxRow> getRows() {
        return page().rows();
    }

    /** Where the next page begins; null at the end. */
    public @Nullable UUID getNext() {
        return page().next();
    }

    /** Whether newer messages stand on a page before this one. */
    public boolean isLater() {
        return Ids.parse(before).isPresent();
    }

    private InboxPage page() {
        InboxPage known = page;
        if (known == null) {
            known = received.list(Ids.parse(before).orElse(null));
            page = known;
        }
        return known;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(@Nullable String before) {
        this.before = before == null ? "" : before;
    }
}
