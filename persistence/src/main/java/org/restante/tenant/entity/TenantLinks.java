package org.restante.tenant.entity;

import java.io.Serializable;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an organisation says who it is and how it is reached: at the foot of its pickup pages and mails.
 *
 * @param imprint an https address
 * @param privacy an https address
 * @param contact a mailbox address, a phone number, or an https address
 */
public record TenantLinks(
        @Nullable String imprint,
        @Nullable String privacy,
        @Nullable String contact) implements Serializable {

    /** Longest address, in characters. */
    public static final int MAX_LENGTH = 500;

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/.-]{3,30}[0-9]");
    private static final Pattern MAILBOX = Pattern.compile("[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,250}");

    /** Whether none is known. */
    public boolean isEmpty() {
        return imprint == null && privacy == null && contact == null;
    }

    /** Which of the three are not what they should be, by their names here; what is not given is never wrong. */
    public List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        if (imprint != null && !isWebAddress(imprint)) {
            wrong.add("imprint");
        }
        if (privacy != null && !isWebAddress(privacy)) {
            wrong.add("privacy");
        }
        if (contact != null && target(contact).isEmpty()) {
            wrong.add("contact");
        }
        return wrong;
    }

    /** What a link to the contact leads to; null when it cannot be one. */
    public @Nullable String contactTarget() {
        return contact == null ? null : target(contact).orElse(null);
    }

    /** What a link leads to: the https address, {@code mailto:} (RFC 6068) or {@code tel:} (RFC 3966); empty for anything else. */
    public static Optional<String> target(String written) {
        if (MAILBOX.matcher(written).matches()) {
            return Optional.of("mailto:" + written);
        }
        if (PHONE.matcher(written).matches()) {
            return Optional.of("tel:" + written.replaceAll("[^+0-9]", ""));
        }
        return isWebAddress(written) ? Optional.of(written) : Optional.empty();
    }

    /** Whether it is an absolute https address with a host, in ASCII, and without a name or password in it (RFC 3986). */
    public static boolean isWebAddress(String written) {
        try {
            URI address = URI.create(written);
            return "https".equals(address.getScheme())
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && written.length() <= MAX_LENGTH
                    && written.equals(address.toASCIIString());
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
