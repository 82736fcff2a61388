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
 * One attached file. Its name, type and key are content: while the message is a draft they are in the descriptor, sealed to
 * the sender; at submission they move into the sealed message part and the descriptor is dropped.
 */
@Entity
@Table(name = "message_attachment")
public class Attachment implements TenantOwned {

    @Id
    private UUID id;

    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "message_id")
    private UUID messageId;

    @Column(name = "blob_id")
    private UUID blobId;

    private byte @Nullable [] descriptor;

    private int position;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Attachment() {}

    /**
     * @param id the part's id, to which its sealed bytes are bound
     * @param descriptor name, type, size and key, sealed to the draft's owner; null when the message part already has them
     */
    public Attachment(
            UUID id,
            UUID tenantId,
            UUID messageId,
            UUID blobId,
            byte @Nullable [] descriptor,
            int position,
            Instant createdAt) {
        this.id = id;
        this.tenantId = tenantId;
        this.messageId = messageId;
        this.blobId = blobId;
        this.descriptor = descriptor == null ? null : descriptor.clone();
        this.position = position;
        this.createdAt = createdAt;
    }

    /** The message part holds the key now. */
    public void submitted() {
        descriptor = null;
    }

    /** Whether the message was not submitted yet. */
    public boolean isDraft() {
        return descriptor != null;
    }

    public UUID id() {
        return id;
    }

    @Override
    public UUID tenantId() {
        return tenantId;
    }

    public UUID messageId() {
        return messageId;
    }

    public UUID blobId() {
        return blobId;
    }

    public byte @Nullable [] descriptor() {
        return descriptor == null ? null : descriptor.clone();
    }

    public int position() {
        return position;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
