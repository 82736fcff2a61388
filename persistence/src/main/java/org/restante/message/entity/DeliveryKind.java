package org.restante.message.entity;

/** Why somebody has a delivery. */
public enum DeliveryKind {
    TO,
    CC,
    /** The sender's own copy. */
    COPY
}
