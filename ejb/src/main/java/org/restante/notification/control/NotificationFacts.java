package org.restante.notification.control;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.restante.notification.entity.NotificationKind;
import org.restante.tenant.entity.TenantLinks;

/**
 * All that a notification may say. Nothing of a message's content is among it.
 *
 * @param kind which mail
 * @param senderName the person who caused the mail; for {@link NotificationKind#HELP_ASKED} and
 *     {@link NotificationKind#GUESSING_NOTICED} the recipient that it is about
 * @param organisation name of the organisation that the message comes from
 * @param links where the organisation says who it is and how it is reached
 * @param portalUrl address of the portal, {@code https}, without a slash at the end
 * @param link where the button leads, below {@code portalUrl}; null for the page that suits the kind
 * @param reference code that can be checked by hand; null if there is none
 * @param expiresAt until when the message is available; null if it does not matter here
 * @param createdAt when the message was submitted, or the thing noticed happened
 */
public record NotificationFacts(
        NotificationKind kind,
        String senderName,
        String organisation,
        TenantLinks links,
        String portalUrl,
        @Nullable String link,
        @Nullable String reference,
        @Nullable Instant expiresAt,
        Instant createdAt) {

    /**
     * @throws IllegalArgumentException if the portal is not reached by HTTPS, or the link leads elsewhere
     */
    public NotificationFacts {
        if (!portalUrl.startsWith("https://") || portalUrl.endsWith("/")) {
            throw new IllegalArgumentException("The portal's address begins with https:// and ends without a slash");
        }
        if (link != null && !link.startsWith(portalUrl + "/")) {
            throw new IllegalArgumentException("A notification leads to the portal and nowhere else");
        }
        if (link == null && kind == NotificationKind.MESSAGE_WAITS) {
            throw new IllegalArgumentException("A recipient outside needs a link");
        }
    }

    /** Without the link, which carries a ticket. */
    @Override
    public String toString() {
        return "NotificationFacts[" + kind + "]";
    }
}
