package org.restante.notification.control;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.notification.entity.NotificationKind;

/**
 * What became of a notification: fired in the transaction that notes it.
 *
 * @param reason why it did not work; null when it did
 */
public record NotificationOutcome(
        UUID tenant,
        UUID delivery,
        NotificationKind kind,
        Result result,
        @Nullable String reason) {

    /** Accepted by the mail server, to be tried again, or refused for good. */
    public enum Result {
        SENT,
        DEFERRED,
        BOUNCED
    }
}
