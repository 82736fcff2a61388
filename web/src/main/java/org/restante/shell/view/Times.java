package org.restante.shell.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.restante.tenant.boundary.OrganisationTime;

/**
 * Instants in words, in the zone of the organisation with the zone's name beside them: right for everyone, also without
 * script. Where script runs, the page turns them into the reader's zone.
 */
@Named
@ApplicationScoped
public class Times {
    private static final String FULL = "EEEE, d MMMM yyyy, HH:mm z";
    private static final String SHORT = "EEE, d MMM yyyy, HH:mm z";
    private static final String DAY = "EEEE, d MMMM yyyy";
    private static final String BRIEF = "EEE, d MMM yyyy";

    @Inject
    OrganisationTime organisation;

    /** The zone of all times of this answer. */
    public ZoneId zone() {
        return organisation.zone();
    }

    /**
     * An instant for people.
     *
     * @param style {@code short}, {@code day}, {@code brief}, or anything else for the full form
     */
    public String text(Instant instant, @Nullable String style) {
        return text(instant, style, Texts.locale(), zone());
    }

    /** An instant for programs: ISO 8601 in UTC, to the second. */
    public String machine(Instant instant) {
        return DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }

    static String text(Instant instant, @Nullable String style, Locale locale, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        String pattern = pattern(style);
        // German counts the days of a month: "24. November".
        String spelled =
                Locale.GERMAN.getLanguage().equals(locale.getLanguage()) ? pattern.replace(" d ", " d. ") : pattern;
        return DateTimeFormatter.ofPattern(spelled, locale).format(local);
    }

    private static String pattern(@Nullable String style) {
        return switch (style == null ? "" : style) {
            case "short" -> SHORT;
            case "day" -> DAY;
            case "brief" -> BRIEF;
            default -> FULL;
        };
    }
}
