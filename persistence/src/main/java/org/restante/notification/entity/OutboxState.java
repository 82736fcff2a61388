package org.restante.notification.entity;

/** Life of an outbox row. */
public enum OutboxState {
    WAITING,
    CLAIMED,
    SENT,
    FAILED,
    CANCELLED
}
