package org.restante.notification.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.common.entity.MailAddress;
import org.restante.common.entity.TenantOwned;

/**
 * A mail to be sent, stored in the transaction that causes it. The relay claims it, talks SMTP outside of any transaction,
 * then marks it sent, due again later, or failed. A claim whose node died becomes due again by itself. The mail's
 * {@code Message-ID} is made from this row's id, so that a repeat is known as one.
 */
@Entity
@Table(name = "notification_outbox")
public class OutboxEntry implements TenantOwned {

    private static final int MAX_ERROR = 500;

    @Id
    private UUID id;

    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "delivery_id")
    private @Nullable UUID deliveryId;

    @Enumerated(EnumType.STRING)
    private NotificationKind kind;

    @Column(name = "to_address")
    private String toAddress;

    @Column(name = "sender_name")
    private String senderName;

    private @Nullable String reference;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "enclosed_ticket")
    private byte @Nullable [] enclosedTicket;

    @Enumerated(EnumType.STRING)
    private OutboxState state;

    private int attempts;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    @Column(name = "claimed_by")
    private @Nullable String claimedBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    private boolean withdrawn;

    @Column(name = "last_error")
    private @Nullable String lastError;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected OutboxEntry() {}

    /**
     * A mail that is due at once.
     *
     * @param senderName the person who caused it, as the mail will name them
     */
    public OutboxEntry(
            UUID id,
            UUID tenantId,
            @Nullable UUID deliveryId,
            NotificationKind kind,
            MailAddress to,
            String senderName,
            Instant now) {
        this.id = id;
        this.tenantId = tenantId;
        this.deliveryId = deliveryId;
        this.kind = kind;
        this.toAddress = to.value();
        this.senderName = senderName;
        this.state = OutboxState.WAITING;
        this.nextAttemptAt = now;
        this.createdAt = now;
    }

    /**
     * Adds what the mail needs to lead to a pickup.
     *
     * @param enclosed the ticket, enclosed under the tenant's key; forgotten when the mail has left
     */
    public OutboxEntry withPickup(byte[] enclosed, String referenceCode, Instant availableUntil) {
        enclosedTicket = enclosed.clone();
        reference = referenceCode;
        expiresAt = availableUntil;
        return this;
    }

    /** Whether this claim is still ours: a lease that ran out may have been claimed by another node. */
    public boolean isClaimedBy(String node) {
        return state == OutboxState.CLAIMED && node.equals(claimedBy);
    }

    /** The mail server took it. */
    public void sent(Instant now) {
        finish(OutboxState.SENT, now, null);
    }

    /** The mail server will never take it. */
    public void failed(Instant now, String reason) {
        finish(OutboxState.FAILED, now, reason);
    }

    /** It is not wanted any more. One that is being sent at this moment is at least not tried again. */
    public void cancel(Instant now) {
        withdrawn = true;
        if (state == OutboxState.WAITING) {
            finish(OutboxState.CANCELLED, now, null);
        }
    }

    /** Whether it was cancelled while a node had it claimed. */
    public boolean isWithdrawn() {
        return withdrawn;
    }

    private void finish(OutboxState end, Instant now, @Nullable String reason) {
        state = end;
        finishedAt = now;
        enclosedTicket = null;
        claimedBy = null;
        lastError = cut(reason);
    }

    /** It did not work now; try again at {@code next}. */
    public void retryAt(Instant next, String reason) {
        if (withdrawn) {
            finish(OutboxState.CANCELLED, next, reason);
            return;
        }
        state = OutboxState.WAITING;
        claimedBy = null;
        nextAttemptAt = next;
        lastError = cut(reason);
    }

    private static @Nullable String cut(@Nullable String reason) {
        return reason == null || reason.length() <= MAX_ERROR ? reason : reason.substring(0, MAX_ERROR);
    }

    public UUID id() {
        return id;
    }

    @Override
    public UUID tenantId() {
        return tenantId;
    }

    public @Nullable UUID deliveryId() {
        return deliveryId;
    }

    public NotificationKind kind() {
        return kind;
    }

    public String toAddress() {
        return toAddress;
    }

    public String senderName() {
        return senderName;
    }

    public @Nullable String reference() {
        return reference;
    }

    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    public byte @Nullable [] enclosedTicket() {
        return enclosedTicket == null ? null : enclosedTicket.clone();
    }

    public OutboxState state() {
        return state;
    }

    /** Claims so far. */
    public int attempts() {
        return attempts;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable String lastError() {
        return lastError;
    }
}
