package org.restante.message.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.common.entity.MailAddress;
import org.restante.common.entity.TenantOwned;
import org.restante.recipient.entity.AssuranceLevel;

/**
 * One message for one person, with the message's key wrapped for them. It has two states that do not depend on each other:
 * what became of the notification (waiting, notified, deferred, bounced) and what the recipient may do (open, opened,
 * revoked, expired, shredded). A revoke can be undone and then returns to what was before. Refused tries slow down and are
 * told to the sender; they never destroy anything.
 */
@Entity
@Table(name = "message_delivery")
public class Delivery implements TenantOwned {

    @Id
    private UUID id;

    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "message_id")
    private UUID messageId;

    @Enumerated(EnumType.STRING)
    private DeliveryKind kind;

    @Column(name = "account_id")
    private @Nullable UUID accountId;

    @Column(name = "recipient_id")
    private @Nullable UUID recipientId;

    @Column(name = "origin_delivery_id")
    private @Nullable UUID originDeliveryId;

    private String address;

    @Column(name = "wrapped_key")
    private byte @Nullable [] wrappedKey;

    @Embedded
    private Announcement announcement;

    @Enumerated(EnumType.STRING)
    @Column(name = "access_state")
    private AccessState accessState;

    @Enumerated(EnumType.STRING)
    @Column(name = "access_before_revoke")
    private @Nullable AccessState accessBeforeRevoke;

    @Enumerated(EnumType.STRING)
    @Column(name = "required_level")
    private AssuranceLevel requiredLevel;

    @Enumerated(EnumType.STRING)
    @Column(name = "opened_level")
    private @Nullable AssuranceLevel openedLevel;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Embedded
    private ProofTries proofTries;

    @Column(name = "asked_for_help_on")
    private @Nullable LocalDate askedForHelpOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Delivery() {}

    private Delivery(
            UUID id,
            Message message,
            DeliveryKind kind,
            MailAddress address,
            AssuranceLevel requiredLevel,
            NotificationState notificationState) {
        this.id = id;
        this.tenantId = message.tenantId();
        this.messageId = message.id();
        this.kind = kind;
        this.address = address.value();
        this.requiredLevel = requiredLevel;
        this.announcement = new Announcement(notificationState);
        this.proofTries = ProofTries.none();
        this.accessState = AccessState.OPEN;
        this.expiresAt = message.expiresAt();
    }

    /** For an employee: opened with their own key after sign-in. A copy is not announced by mail. */
    public static Delivery toAccount(UUID id, Message message, DeliveryKind kind, UUID account, MailAddress address) {
        NotificationState state = kind == DeliveryKind.COPY ? NotificationState.NONE : NotificationState.WAITING;
        Delivery delivery = new Delivery(id, message, kind, address, AssuranceLevel.L4, state);
        delivery.accountId = account;
        return delivery;
    }

    /** For somebody outside: opened with a ticket and a passphrase. */
    public static Delivery toRecipient(
            UUID id, Message message, DeliveryKind kind, UUID recipient, MailAddress address) {
        Delivery delivery = new Delivery(id, message, kind, address, AssuranceLevel.L3, NotificationState.WAITING);
        delivery.recipientId = recipient;
        return delivery;
    }

    /** A recipient's own copy of their reply: it opens behind the link of the delivery that they answered. */
    public static Delivery copyOfReply(UUID id, Message reply, Delivery answered) {
        Delivery copy = new Delivery(
                id,
                reply,
                DeliveryKind.COPY,
                new MailAddress(answered.address),
                answered.requiredLevel,
                NotificationState.NONE);
        copy.recipientId = answered.recipientId;
        copy.originDeliveryId = answered.id;
        return copy;
    }

    /** Stores the key wrapped for this recipient, in place of an earlier one. */
    public void wrapKey(byte[] encoded) {
        wrappedKey = encoded.clone();
    }

    /** The recipient proved who they are and read. Later openings keep the first time. */
    public void markOpened(Instant now, AssuranceLevel level) {
        if (accessState == AccessState.OPEN) {
            accessState = AccessState.OPENED;
        }
        if (openedAt == null) {
            openedAt = now;
        }
        openedLevel = level;
        proofTries.forget();
    }

    /** Closes the door for this recipient from the next request on; can be undone. */
    public void revoke() {
        if (accessState != AccessState.REVOKED && accessState != AccessState.SHREDDED) {
            accessBeforeRevoke = accessState;
            accessState = AccessState.REVOKED;
        }
    }

    /** Undoes a revoke. */
    public void restore() {
        if (accessState == AccessState.REVOKED && accessBeforeRevoke != null) {
            accessState = accessBeforeRevoke;
            accessBeforeRevoke = null;
        }
    }

    /** Keeps it available until a later time; an expired one is available again. */
    public void extend(Instant until) {
        if (until.isAfter(expiresAt)) {
            expiresAt = until;
            if (accessState == AccessState.EXPIRED) {
                accessState = openedAt == null ? AccessState.OPEN : AccessState.OPENED;
            }
        }
    }

    /** Its time is over. */
    public void expire() {
        if (accessState == AccessState.OPEN || accessState == AccessState.OPENED) {
            accessState = AccessState.EXPIRED;
        }
    }

    /**
     * The recipient says that they do not have the passphrase.
     *
     * @return whether it is the first time on this day, so that the sender is to be told
     */
    public boolean askForHelp(LocalDate today) {
        boolean first = !today.equals(askedForHelpOn);
        askedForHelpOn = today;
        return first;
    }

    /** Whether it may be opened at this time, by whoever proves to be the recipient. */
    public boolean isAvailableAt(Instant now) {
        return (accessState == AccessState.OPEN || accessState == AccessState.OPENED) && now.isBefore(expiresAt);
    }

    /** The access state as people see it: a delivery is expired at its time, not when the sweep comes by. */
    public AccessState accessStateAt(Instant now) {
        boolean over =
                !now.isBefore(expiresAt) && (accessState == AccessState.OPEN || accessState == AccessState.OPENED);
        return over ? AccessState.EXPIRED : accessState;
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

    public DeliveryKind kind() {
        return kind;
    }

    public @Nullable UUID accountId() {
        return accountId;
    }

    public @Nullable UUID recipientId() {
        return recipientId;
    }

    public boolean isFor(UUID account) {
        return account.equals(accountId);
    }

    public @Nullable UUID originDeliveryId() {
        return originDeliveryId;
    }

    public MailAddress address() {
        return new MailAddress(address);
    }

    /** The encoded wrapped key; null when it was shredded. */
    public byte @Nullable [] wrappedKey() {
        return wrappedKey == null ? null : wrappedKey.clone();
    }

    /** The access state as stored; see {@link #accessStateAt}. */
    public AccessState accessState() {
        return accessState;
    }

    public AssuranceLevel requiredLevel() {
        return requiredLevel;
    }

    public @Nullable AssuranceLevel openedLevel() {
        return openedLevel;
    }

    public @Nullable Instant openedAt() {
        return openedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** What became of its notification. */
    public Announcement announcement() {
        return announcement;
    }

    /** Wrong proofs so far. */
    public ProofTries proofTries() {
        return proofTries;
    }
}
