package org.restante.message.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.common.entity.TenantOwned;

/**
 * The address of a delivery for somebody outside: the digest of the ticket in the link, the ticket itself enclosed under the
 * tenant's key (so that a resend can carry it), and the reference code by which the notification can be checked.
 */
@Entity
@Table(name = "message_ticket")
public class DeliveryTicket implements TenantOwned {

    @Id
    @Column(name = "delivery_id")
    private UUID deliveryId;

    @Column(name = "tenant_id")
    private UUID tenantId;

    private byte[] digest;

    @Column(name = "enclosed_ticket")
    private byte @Nullable [] enclosedTicket;

    private String reference;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected DeliveryTicket() {}

    public DeliveryTicket(
            UUID deliveryId, UUID tenantId, byte[] digest, byte[] enclosedTicket, String reference, Instant createdAt) {
        this.deliveryId = deliveryId;
        this.tenantId = tenantId;
        this.digest = digest.clone();
        this.enclosedTicket = enclosedTicket.clone();
        this.reference = reference;
        this.createdAt = createdAt;
    }

    public UUID deliveryId() {
        return deliveryId;
    }

    @Override
    public UUID tenantId() {
        return tenantId;
    }

    public byte @Nullable [] enclosedTicket() {
        return enclosedTicket == null ? null : enclosedTicket.clone();
    }

    public String reference() {
        return reference;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
