package org.restante.pickup.view;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a request to a recipient's page says about which delivery it is for. */
final class Visit {
    /** Name of the parameter with the delivery's id. */
    static final String DELIVERY = "d";

    private static final int UUID_LENGTH = 36;

    private Visit() {}

    /** The delivery, unless the request belongs to no session: then nothing was opened, and none is made to find out. */
    static Optional<UUID> delivery(HttpServletRequest request) {
        return request.getSession(false) == null ? Optional.empty() : id(request.getParameter(DELIVERY));
    }

    /** An id as it stands in a parameter; nothing if it is not one. */
    static Optional<UUID> id(@Nullable String text) {
        if (text == null || text.length() != UUID_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
