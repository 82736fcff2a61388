package org.restante.recipient.entity;

/** What a typed address turned out to be. */
public enum AddressKind {
    /** Not a mailbox address. */
    INVALID,
    /** Somebody outside: needs a passphrase. */
    OUTSIDE,
    /** A colleague with a key: reads it in the inbox. */
    COLLEAGUE,
    /** The sender's own address. */
    OWN,
    /** An account that was closed: nobody would read it. */
    CLOSED
}
