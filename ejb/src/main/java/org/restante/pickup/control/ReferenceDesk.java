package org.restante.pickup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.restante.common.entity.TenantWall;
import org.restante.message.control.MessageDesk;
import org.restante.message.entity.Delivery;
import org.restante.message.entity.DeliveryRepository;
import org.restante.message.entity.DeliveryTicket;
import org.restante.message.entity.Message;
import org.restante.message.entity.MessageRepository;
import org.restante.message.entity.TicketRepository;
import org.restante.tenant.entity.TenantRepository;

/** Finds out which notification a reference code stands on. */
@ApplicationScoped
public class ReferenceDesk {

    @Inject
    private TicketRepository tickets;

    @Inject
    private DeliveryRepository deliveries;

    @Inject
    private MessageRepository messages;

    @Inject
    private TenantRepository tenants;

    @Inject
    private MessageDesk desk;

    @Inject
    private TenantWall wall;

    /** A notification that was sent. */
    public record Found(String organisation, String senderName, Instant sentAt) {}

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Found> find(String reference) {
        Optional<UUID> tenant = tickets.tenantOfReference(reference);
        tenant.ifPresent(wall::enter);
        return tenant.flatMap(known -> tickets.findByReference(reference)).flatMap(this::found);
    }

    private Optional<Found> found(DeliveryTicket ticket) {
        return deliveries.find(ticket.deliveryId()).map(delivery -> {
            Message message = messages.find(delivery.messageId()).orElseThrow();
            return new Found(
                    tenants.get(delivery.tenantId()).name(),
                    desk.author(message).name(),
                    sentAt(delivery, message));
        });
    }

    private static Instant sentAt(Delivery delivery, Message message) {
        Instant notified = delivery.announcement().notifiedAt();
        return notified == null ? message.submittedAt() : notified;
    }
}
