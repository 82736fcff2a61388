package org.restante.message.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.restante.common.entity.TenantOwned;

/** The sealed message part: subject, body and the list of attachments with their keys. Apart, so that lists do not load it. */
@Entity
@Table(name = "message_content")
public class MessageContent implements TenantOwned {

    @Id
    @Column(name = "message_id")
    private UUID messageId;

    @Column(name = "tenant_id")
    private UUID tenantId;

    private byte[] sealed;

    @SuppressWarnings("NullAway.Init")
    protected MessageContent() {}

    public MessageContent(UUID messageId, UUID tenantId, byte[] sealed) {
        this.messageId = messageId;
        this.tenantId = tenantId;
        this.sealed = sealed;
    }

    public UUID messageId() {
        return messageId;
    }

    @Override
    public UUID tenantId() {
        return tenantId;
    }

    /** Format version 1; see docs/spec/sealed-message.md. */
    public byte[] sealed() {
        return sealed;
    }
}
