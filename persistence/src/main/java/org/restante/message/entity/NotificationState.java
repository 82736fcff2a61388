package org.restante.message.entity;

/** What became of the mail that says that a message waits. Deferred and bounced after RFC 3461 and RFC 3464. */
public enum NotificationState {
    /** No mail is sent for this delivery. */
    NONE,
    WAITING,
    NOTIFIED,
    DEFERRED,
    BOUNCED
}
