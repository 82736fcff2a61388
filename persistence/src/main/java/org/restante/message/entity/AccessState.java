package org.restante.message.entity;

/** What the recipient may do with a delivery, whatever became of its notification. */
public enum AccessState {
    OPEN,
    OPENED,
    REVOKED,
    EXPIRED,
    SHREDDED
}
