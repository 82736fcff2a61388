package org.restante.message.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.common.entity.TenantOwned;

/** A message that is being written: its text sealed to its author, so that a lost session loses nothing. */
@Entity
@Table(name = "message_draft")
public class MessageDraft implements TenantOwned {

    @Id
    @Column(name = "message_id")
    private UUID messageId;

    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "account_id")
    private UUID accountId;

    private byte @Nullable [] sealed;

    private @Nullable Long segments;

    @Column(name = "wrapped_key")
    private byte @Nullable [] wrappedKey;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected MessageDraft() {}

    public MessageDraft(UUID messageId, UUID tenantId, UUID accountId, Instant now) {
        this.messageId = messageId;
        this.tenantId = tenantId;
        this.accountId = accountId;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Replaces the text. */
    public void save(byte[] sealedText, long segmentCount, byte[] wrapped, Instant now) {
        sealed = sealedText.clone();
        segments = segmentCount;
        wrappedKey = wrapped.clone();
        updatedAt = now;
    }

    /** A file was attached or removed: the draft is in use. */
    public void touch(Instant now) {
        updatedAt = now;
    }

    public UUID messageId() {
        return messageId;
    }

    @Override
    public UUID tenantId() {
        return tenantId;
    }

    public boolean isOf(UUID account) {
        return accountId.equals(account);
    }

    /** The sealed text; null when only files were attached so far. */
    public byte @Nullable [] sealed() {
        return sealed == null ? null : sealed.clone();
    }

    public long segments() {
        return segments == null ? 0 : segments;
    }

    public byte @Nullable [] wrappedKey() {
        return wrappedKey == null ? null : wrappedKey.clone();
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
