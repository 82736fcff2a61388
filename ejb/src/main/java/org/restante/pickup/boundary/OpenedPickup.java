package org.restante.pickup.boundary;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.restante.message.entity.OpenedMessage;
import org.restante.tenant.entity.TenantLinks;

/**
 * A delivery in clear, with what the recipient replied lately, oldest first.
 *
 * @param links where the organisation says who it is and how it is reached
 * @param earlier whether there are earlier replies that are not among them
 */
public record OpenedPickup(
        UUID delivery,
        String organisation,
        TenantLinks links,
        String recipientAddress,
        OpenedMessage message,
        List<OpenedMessage> replies,
        boolean earlier)
        implements Serializable {}
