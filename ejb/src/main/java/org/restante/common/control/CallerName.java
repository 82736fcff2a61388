package org.restante.common.control;

import java.util.Optional;
import java.util.UUID;

/** Name of a signed-in caller's principal: tenant and account, so that each request knows both without asking the database. */
public record CallerName(UUID tenant, UUID account) {

    private static final char SEPARATOR = '/';

    /** Reads a principal's name; empty for an anonymous one. */
    public static Optional<CallerName> parse(String name) {
        int separator = name.indexOf(SEPARATOR);
        if (separator < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CallerName(
                    UUID.fromString(name.substring(0, separator)), UUID.fromString(name.substring(separator + 1))));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return tenant.toString() + SEPARATOR + account;
    }
}
