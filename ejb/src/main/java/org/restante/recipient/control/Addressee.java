package org.restante.recipient.control;

import java.util.Optional;
import java.util.UUID;
import org.restante.common.entity.MailAddress;
import org.restante.keys.control.RecipientKey;
import org.restante.recipient.entity.AddressKind;

/**
 * Who an address belongs to.
 *
 * @param id account or recipient
 * @param key a colleague's public key; empty for somebody outside
 */
public record Addressee(MailAddress address, AddressKind kind, UUID id, Optional<RecipientKey> key) {}
