package org.restante.audit.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.restante.audit.boundary.AuditPage;
import org.restante.audit.boundary.AuditReview;
import org.restante.audit.boundary.AuditRow;
import org.restante.audit.entity.AuditAction;
import org.restante.audit.entity.AuditPosition;
import org.restante.shell.view.ErrorMessages;
import org.restante.shell.view.Texts;
import org.restante.shell.view.Times;

/** The page {@code /audit/events}. Works without script; its address holds the whole search. */
@Named
@RequestScoped
public class EventsView {
    /** All actions, in the order of the list to choose from. */
    static final List<AuditAction> ACTIONS = List.of(AuditAction.values());

    private static final AuditPage NOTHING = new AuditPage(List.of(), null);

    @Inject
    AuditReview review;

    @Inject
    EventsQuery query;

    @Inject
    Times times;

    private AuditPage page = NOTHING;
    private String wrongField = "";

    /** Searches, or says which field cannot be read. */
    public void onLoad() {
        try {
            page = review.search(EventsFilter.of(query, times.zone()));
        } catch (EventsFilter.Unreadable unreadable) {
            wrongField = unreadable.field();
            ErrorMessages.addError(wrongField, errorKey(wrongField));
        }
    }

    private static String errorKey(String field) {
        return "audit.events.".concat(field).concat(".error");
    }

    /** What is wrong with a field, or an empty text. */
    public String error(String field) {
        return field.equals(wrongField) ? Texts.get(errorKey(field)) : "";
    }

    /** Entries that match, newest first. */
    public List<AuditRow> getRows() {
        return page.rows();
    }

    /** The query of the next page; null at the end. */
    public @Nullable String getOlder() {
        AuditPosition next = page.next();
        return next == null ? null : query.older(next);
    }

    /** The query of the first page of this search. */
    public String getNewest() {
        return query.newest();
    }

    /** All actions that can be chosen. */
    public List<AuditAction> getActions() {
        return ACTIONS;
    }

    /** The zone of all times on the page. */
    public String getZone() {
        ZoneId zone = times.zone();
        return zone.getRules().equals(ZoneOffset.UTC.getRules())
                ? "UTC"
                : zone.getDisplayName(TextStyle.FULL, Texts.locale());
    }

    /** The day of an entry, with its weekday. */
    public String day(Instant time) {
        return times.text(time, "brief");
    }

    /** The time of an entry to the millisecond, with its offset. */
    public String time(Instant time) {
        return DateTimeFormatter.ofPattern("HH:mm:ss.SSS xxx", Texts.locale()).format(time.atZone(times.zone()));
    }

    /** What else is known of an entry, in the reader's words where there are any. */
    public String detail(@Nullable String noted) {
        return EventDetail.text(noted);
    }
}
