package org.restante.message.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.common.entity.TenantOwned;

/**
 * What a sender submitted once. It is written whole, with its sealed content and all deliveries, in one transaction, or not
 * at all. Subject and body are content: they are in {@link MessageContent}, sealed, and never here.
 */
@Entity
@Table(name = "message")
public class Message implements TenantOwned {

    private static final Duration LEAST_LIFE_OF_A_REPLY = Duration.ofDays(30);

    @Id
    private UUID id;

    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "sender_account_id")
    private @Nullable UUID senderAccountId;

    @Column(name = "sender_recipient_id")
    private @Nullable UUID senderRecipientId;

    @Column(name = "in_reply_to")
    private @Nullable UUID inReplyTo;

    @Column(name = "thread_id")
    private UUID threadId;

    @Column(name = "recipients_visible")
    private boolean recipientsVisible;

    @Column(name = "content_segments")
    private long contentSegments;

    @Column(name = "plain_length")
    private long plainLength;

    @Column(name = "attachment_count")
    private int attachmentCount;

    @Column(name = "origin_mac")
    private byte[] originMac;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Message() {}

    private Message(UUID id, UUID tenantId, @Nullable Message inReplyTo, Instant submittedAt, Instant expiresAt) {
        this.id = id;
        this.tenantId = tenantId;
        this.inReplyTo = inReplyTo == null ? null : inReplyTo.id;
        this.threadId = inReplyTo == null ? id : inReplyTo.threadId;
        this.originMac = new byte[0];
        this.submittedAt = submittedAt;
        this.expiresAt = expiresAt;
    }

    /** A message that an employee submits. */
    public static Message fromAccount(
            UUID id,
            UUID tenantId,
            UUID sender,
            @Nullable Message inReplyTo,
            boolean recipientsVisible,
            Instant submittedAt,
            Instant expiresAt) {
        Message message = new Message(id, tenantId, inReplyTo, submittedAt, expiresAt);
        message.senderAccountId = sender;
        message.recipientsVisible = recipientsVisible;
        return message;
    }

    /** A recipient's reply. It lives as long as the message that it answers, and thirty days at least. */
    public static Message reply(UUID id, UUID sender, Message answered, Instant submittedAt) {
        Instant least = submittedAt.plus(LEAST_LIFE_OF_A_REPLY);
        Instant until = answered.expiresAt.isAfter(least) ? answered.expiresAt : least;
        Message message = new Message(id, answered.tenantId, answered, submittedAt, until);
        message.senderRecipientId = sender;
        return message;
    }

    /**
     * Notes what was sealed.
     *
     * @param segments number of segments of the message part, which every opener must find
     * @param plainBytes bytes of body and attachments together
     * @param mac by which the tenant's key vouches for this message and its sender
     */
    public void sealed(long segments, long plainBytes, int attachments, byte[] mac) {
        contentSegments = segments;
        plainLength = plainBytes;
        attachmentCount = attachments;
        originMac = mac.clone();
    }

    /** Keeps it available until a later time. */
    public void extend(Instant until) {
        if (until.isAfter(expiresAt)) {
            expiresAt = until;
        }
    }

    public UUID id() {
        return id;
    }

    @Override
    public UUID tenantId() {
        return tenantId;
    }

    /** The employee who submitted it; null for a recipient's reply. */
    public @Nullable UUID senderAccountId() {
        return senderAccountId;
    }

    /** The recipient who replied; null for an employee's message. */
    public @Nullable UUID senderRecipientId() {
        return senderRecipientId;
    }

    /** Whoever submitted it, employee or recipient. */
    public UUID senderId() {
        UUID sender = senderAccountId == null ? senderRecipientId : senderAccountId;
        return Objects.requireNonNull(sender, "every message has a sender");
    }

    /** What the tenant's key vouches with. */
    public byte[] originMac() {
        return originMac.clone();
    }

    public boolean isFrom(UUID account) {
        return account.equals(senderAccountId);
    }

    public @Nullable UUID inReplyTo() {
        return inReplyTo;
    }

    /** Id of the message that began the thread; its own id when it is the first. */
    public UUID threadId() {
        return threadId;
    }

    public boolean recipientsVisible() {
        return recipientsVisible;
    }

    public long contentSegments() {
        return contentSegments;
    }

    public long plainLength() {
        return plainLength;
    }

    public int attachmentCount() {
        return attachmentCount;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
