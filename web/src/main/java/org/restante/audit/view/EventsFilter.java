package org.restante.audit.view;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.audit.entity.AuditAction;
import org.restante.audit.entity.AuditFilter;
import org.restante.audit.entity.AuditPosition;

/** Turns the parameters of {@code /audit/events} into a filter. Empty does not narrow; what cannot be read is an error. */
final class EventsFilter {
    private static final int UUID_LENGTH = 36;
    private static final char SEPARATOR = '_';

    /** What the database can hold, and more than anybody means. */
    private static final int FIRST_YEAR = 1;

    private static final int LAST_YEAR = 9999;

    private EventsFilter() {}

    /** A parameter that cannot be read. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final String field;

        private Unreadable(String field) {
            super(field);
            this.field = field;
        }

        /** The id of the field. */
        String field() {
            return field;
        }
    }

    static AuditFilter of(EventsQuery query, ZoneId zone) throws Unreadable {
        return new AuditFilter(
                time("from", query.getFrom(), zone),
                time("until", query.getUntil(), zone),
                text(query.getActor()),
                action(query.getAction()),
                text(query.getRecipient()),
                id(query.getMessage()),
                before(query.getBefore()));
    }

    private static @Nullable Instant time(String field, String typed, ZoneId zone) throws Unreadable {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            LocalDateTime time = LocalDateTime.parse(typed.replace(' ', 'T'));
            if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
                throw new Unreadable(field);
            }
            return time.atZone(zone).toInstant();
        } catch (DateTimeException mistyped) {
            throw new Unreadable(field);
        }
    }

    private static @Nullable String text(String typed) {
        return typed.isEmpty() ? null : typed;
    }

    private static @Nullable AuditAction action(String typed) throws Unreadable {
        if (typed.isEmpty()) {
            return null;
        }
        Optional<AuditAction> known = EventsView.ACTIONS.stream()
                .filter(action -> action.name().equals(typed))
                .findAny();
        return known.orElseThrow(() -> new Unreadable("action"));
    }

    private static @Nullable UUID id(String typed) throws Unreadable {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            if (typed.length() == UUID_LENGTH) {
                return UUID.fromString(typed);
            }
        } catch (IllegalArgumentException mistyped) {
            // Said below, as for every other length.
        }
        throw new Unreadable("message");
    }

    static String write(AuditPosition position) {
        return position.time().toString() + SEPARATOR + position.id();
    }

    /** A position comes from a link, not from a person: anything else is the first page. */
    private static @Nullable AuditPosition before(String typed) {
        int separator = typed.indexOf(SEPARATOR);
        String id = typed.substring(separator + 1);
        if (separator < 0 || !id.matches("[0-9]{1,18}")) {
            return null;
        }
        try {
            Instant time = Instant.parse(typed.substring(0, separator));
            int year = time.atZone(ZoneOffset.UTC).getYear();
            boolean possible = year >= FIRST_YEAR && year <= LAST_YEAR;
            return possible ? new AuditPosition(time, Long.parseLong(id)) : null;
        } catch (DateTimeException mistyped) {
            return null;
        }
    }
}
