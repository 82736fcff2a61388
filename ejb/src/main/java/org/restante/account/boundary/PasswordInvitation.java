package org.restante.account.boundary;

import java.io.Serializable;

/** Whom a one-time link belongs to. */
public record PasswordInvitation(String displayName, String address, String organisation) implements Serializable {}
