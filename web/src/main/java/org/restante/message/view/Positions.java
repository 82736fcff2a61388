package org.restante.message.view;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restante.message.entity.PagePosition;

/** Where a page of a list begins, as a parameter of its address: {@code <instant>_<id>}. */
final class Positions {
    private static final char SEPARATOR = '_';

    private Positions() {}

    static String write(PagePosition position) {
        return position.time().toString() + SEPARATOR + position.id();
    }

    /** The position, or empty for the first page and for anything mistyped. */
    static Optional<PagePosition> read(@Nullable String text) {
        int separator = text == null ? -1 : text.indexOf(SEPARATOR);
        if (text == null || separator < 0) {
            return Optional.empty();
        }
        try {
            Instant time = Instant.parse(text.substring(0, separator));
            return Ids.parse(text.substring(separator + 1)).map(id -> new PagePosition(time, id));
        } catch (DateTimeException mistyped) {
            return Optional.empty();
        }
    }
}
