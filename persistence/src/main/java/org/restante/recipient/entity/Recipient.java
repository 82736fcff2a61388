package org.restante.recipient.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.restante.common.entity.MailAddress;
import org.restante.common.entity.TenantOwned;

/** Somebody outside, known by their mailbox address, to one tenant. Made at the first message to them. */
@Entity
@Table(name = "recipient")
public class Recipient implements TenantOwned {

    @Id
    private UUID id;

    @Column(name = "tenant_id")
    private UUID tenantId;

    private String address;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Recipient() {}

    public Recipient(UUID id, UUID tenantId, MailAddress address, Instant createdAt) {
        this.id = id;
        this.tenantId = tenantId;
        this.address = address.value();
        this.createdAt = createdAt;
    }

    public UUID id() {
        return id;
    }

    @Override
    public UUID tenantId() {
        return tenantId;
    }

    public String address() {
        return address;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
