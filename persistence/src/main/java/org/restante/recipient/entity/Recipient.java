package org.restante.recipient.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.common.entity.Language;
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

    @Enumerated(EnumType.STRING)
    private @Nullable Language language;

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

    /** They opened a message on pages of this language: mails speak it to them from now on. */
    public void reads(Language shown) {
        language = shown;
    }

    /** Empty until they opened a message. */
    public Optional<Language> language() {
        return Optional.ofNullable(language);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
