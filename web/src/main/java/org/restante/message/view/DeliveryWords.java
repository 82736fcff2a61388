package org.restante.message.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.restante.message.boundary.DeliveryStatus;
import org.restante.message.boundary.TimelineEntry;
import org.restante.message.entity.AccessState;
import org.restante.message.entity.DeliveryKind;
import org.restante.message.entity.NotificationState;

/** Puts the two states of a delivery into the one word that its sender looks for. */
@Named
@ApplicationScoped
public class DeliveryWords {
    private static final int LISTED = 5;
    private static final int UNFOLDED = 12;

    @Inject
    Clock clock;

    /** What became of a delivery, worst first where two things are true. */
    enum Word {
        WAITING(""),
        NOTIFIED("info"),
        DEFERRED("warn"),
        BOUNCED("bad"),
        INBOX("info"),
        OPENED("ok"),
        REVOKED("warn"),
        EXPIRED("");

        private static final Set<Word> TROUBLE = EnumSet.of(DEFERRED, BOUNCED);

        private final String kind;

        Word(String kind) {
            this.kind = kind;
        }
    }

    /** The name of the word; its text is in the bundle. */
    public String word(DeliveryStatus status) {
        return of(status).name();
    }

    /** The colour beside the word: ok, warn, bad, info or nothing. */
    public String kind(DeliveryStatus status) {
        return of(status).kind;
    }

    /** Deliveries to others: the sender's own copy is left out. */
    public List<DeliveryStatus> toOthers(List<DeliveryStatus> deliveries) {
        return deliveries.stream()
                .filter(status -> status.kind() != DeliveryKind.COPY)
                .toList();
    }

    /** The few that a list has room for: those in trouble first, then in their order. */
    public List<DeliveryStatus> firstOthers(List<DeliveryStatus> deliveries) {
        return toOthers(deliveries).stream()
                .sorted(Comparator.comparing(status -> !Word.TROUBLE.contains(of(status))))
                .limit(LISTED)
                .toList();
    }

    /** How many a list has no room for. */
    public int moreOthers(List<DeliveryStatus> deliveries) {
        return Math.max(0, toOthers(deliveries).size() - LISTED);
    }

    /** Whether all of them can be shown with everything about them. */
    public boolean few(List<DeliveryStatus> deliveries) {
        return deliveries.size() <= UNFOLDED;
    }

    /** Whether the recipient may open it now, or could if it were not revoked. */
    public boolean expired(DeliveryStatus status) {
        return status.access() == AccessState.EXPIRED
                || status.access() == AccessState.SHREDDED
                || !status.expiresAt().isAfter(clock.instant());
    }

    public boolean revoked(DeliveryStatus status) {
        return status.access() == AccessState.REVOKED;
    }

    /** Whether wrong passphrases have locked the link for a while. */
    public boolean blocked(DeliveryStatus status) {
        Instant until = status.blockedUntil();
        return until != null && until.isAfter(clock.instant());
    }

    /** How an entry of the timeline is marked: ok, bad or nothing. */
    public String kindOf(TimelineEntry entry) {
        if (entry.refused()) {
            return "bad";
        }
        return switch (entry.action()) {
            case MESSAGE_SUBMITTED,
                    DELIVERY_SEALED,
                    NOTIFICATION_SENT,
                    DELIVERY_OPENED,
                    MESSAGE_READ,
                    REPLY_SUBMITTED -> "ok";
            case NOTIFICATION_BOUNCED, DELIVERY_BLOCKED, CONTENT_NOT_AUTHENTIC -> "bad";
            default -> "";
        };
    }

    private Word of(DeliveryStatus status) {
        if (revoked(status)) {
            return Word.REVOKED;
        }
        if (expired(status)) {
            return Word.EXPIRED;
        }
        return status.access() == AccessState.OPENED ? Word.OPENED : of(status.notification());
    }

    private static Word of(NotificationState notification) {
        return switch (notification) {
            case NONE -> Word.INBOX;
            case WAITING -> Word.WAITING;
            case NOTIFIED -> Word.NOTIFIED;
            case DEFERRED -> Word.DEFERRED;
            case BOUNCED -> Word.BOUNCED;
        };
    }
}
