package org.restante.pickup.control;

import java.util.UUID;
import org.restante.common.entity.MailAddress;

/** What a proof is checked against: one delivery's wrap, read before the slow derivation begins. */
public record WaitingDelivery(
        UUID tenant, UUID delivery, UUID message, UUID recipient, MailAddress address, byte[] wrappedKey) {}
