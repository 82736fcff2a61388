package org.restante.message.view;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads ids from addresses, where anybody may have typed anything. */
final class Ids {
    private static final int LENGTH = 36;

    private Ids() {}

    /** The id, or empty when the text is none. */
    static Optional<UUID> parse(@Nullable String text) {
        if (text == null || text.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException mistyped) {
            return Optional.empty();
        }
    }
}
