package org.restante.account.boundary;

import java.io.Serializable;
import java.time.Instant;

/** A one-time link to set a password. Shown once; only its digest is stored. */
public record InvitationLink(String url, Instant expiresAt) implements Serializable {

    @Override
    public String toString() {
        return "InvitationLink[REDACTED]";
    }
}
