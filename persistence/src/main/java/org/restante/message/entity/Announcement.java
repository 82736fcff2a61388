package org.restante.message.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of the mail that announces a delivery; says nothing about access. */
@Embeddable
public class Announcement {

    @Enumerated(EnumType.STRING)
    @Column(name = "notification_state")
    private NotificationState state;

    @Column(name = "notified_at")
    private @Nullable Instant notifiedAt;

    @Column(name = "notification_failure")
    private @Nullable String failure;

    @SuppressWarnings("NullAway.Init")
    protected Announcement() {}

    Announcement(NotificationState state) {
        this.state = state;
    }

    /** The mail server took it. */
    public void sent(Instant now) {
        state = NotificationState.NOTIFIED;
        notifiedAt = now;
        failure = null;
    }

    /** It will be tried again. */
    public void deferred(String reason) {
        state = NotificationState.DEFERRED;
        failure = reason;
    }

    /** The mail server will never take it. */
    public void bounced(String reason) {
        state = NotificationState.BOUNCED;
        failure = reason;
    }

    /** A further mail was asked for. */
    public void repeat() {
        state = NotificationState.WAITING;
        failure = null;
    }

    public NotificationState state() {
        return state;
    }

    /** When the mail server took the latest one. */
    public @Nullable Instant notifiedAt() {
        return notifiedAt;
    }

    /** What the mail server said; null when nothing is wrong. */
    public @Nullable String failure() {
        return failure;
    }
}
