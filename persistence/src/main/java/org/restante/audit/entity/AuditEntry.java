package org.restante.audit.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.common.entity.TenantOwned;

/** One thing that happened, or was refused. Written once, in the transaction of what it tells about; never changed. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry implements TenantOwned {

    /** Who acted. */
    public enum ActorKind {
        ACCOUNT,
        RECIPIENT,
        STRANGER,
        SYSTEM
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Enumerated(EnumType.STRING)
    private AuditAction action;

    private boolean refused;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private ActorKind actorKind;

    private String actor;

    @Column(name = "message_id")
    private @Nullable UUID messageId;

    @Column(name = "delivery_id")
    private @Nullable UUID deliveryId;

    private @Nullable String recipient;

    private @Nullable String source;

    private @Nullable String detail;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    /**
     * An entry about the tenant as a whole; {@link #about} and {@link #detail} narrow it.
     *
     * @param actor mailbox address of an account or recipient, network address of a stranger, or the name of a timer
     */
    public AuditEntry(
            UUID tenantId,
            Instant occurredAt,
            AuditAction action,
            boolean refused,
            ActorKind actorKind,
            String actor,
            @Nullable String source) {
        this.tenantId = tenantId;
        this.occurredAt = occurredAt;
        this.action = action;
        this.refused = refused;
        this.actorKind = actorKind;
        this.actor = actor;
        this.source = source;
    }

    /** Names the message and delivery that it is about. */
    public AuditEntry about(@Nullable UUID message, @Nullable UUID delivery, @Nullable String recipientAddress) {
        this.messageId = message;
        this.deliveryId = delivery;
        this.recipient = recipientAddress;
        return this;
    }

    /** Adds a short remark, never a secret and never content; cut at 500 characters. */
    public AuditEntry detail(@Nullable String remark) {
        this.detail = remark == null || remark.length() <= 500 ? remark : remark.substring(0, 500);
        return this;
    }

    @Override
    public UUID tenantId() {
        return tenantId;
    }

    /** Position in the table, ascending with time; zero before it is stored. */
    public long id() {
        return id == null ? 0 : id;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public AuditAction action() {
        return action;
    }

    public boolean refused() {
        return refused;
    }

    public ActorKind actorKind() {
        return actorKind;
    }

    public String actor() {
        return actor;
    }

    public @Nullable UUID messageId() {
        return messageId;
    }

    public @Nullable UUID deliveryId() {
        return deliveryId;
    }

    public @Nullable String recipient() {
        return recipient;
    }

    public @Nullable String source() {
        return source;
    }

    public @Nullable String detail() {
        return detail;
    }
}
