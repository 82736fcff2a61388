package org.restante.message.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.restante.message.boundary.SentMessages;
import org.restante.message.boundary.SentPage;
import org.restante.message.boundary.SentRow;
import org.restante.message.entity.PagePosition;

/** The page {@code /message/sent}. */
@Named
@RequestScoped
public class SentView {
    @Inject
    SentMessages sent;

    private String after = "";
    private @Nullable SentPage page;

    /** Sent messages, newest first. */
    public List<SentRow> getRows() {
        return page().rows();
    }

    /** Where the next page begins, for its address; empty at the end. */
    public String getNext() {
        PagePosition next = page().next();
        return next == null ? "" : Positions.write(next);
    }

    /** Whether newer messages stand on a page before this one. */
    public boolean isLater() {
        return Positions.read(after).isPresent();
    }

    private SentPage page() {
        SentPage known = page;
        if (known == null) {
            known = sent.list(Positions.read(after).orElse(null));
            page = known;
        }
        return known;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after == null ? "" : after;
    }
}
