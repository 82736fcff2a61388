package org.restante.keys.control;

import java.util.UUID;

/** A public key that a message may be sealed to: checked to be the one that the organisation vouched for. */
public record RecipientKey(UUID owner, int version, byte[] publicKey) {}
