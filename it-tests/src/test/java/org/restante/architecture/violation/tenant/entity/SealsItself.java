package org.restante.architecture.violation.tenant.entity;

import org.restante.crypto.token.Ticket;

/** An entity that knows a cipher. */
public class SealsItself {

    public byte[] digest() {
        return Ticket.random().digest();
    }
}
