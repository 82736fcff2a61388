package org.restante.tenant.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.common.entity.TenantOwned;

/** An organisation. Its rows, keys and people never mix with another's. Made by the operator, not by the server. */
@Entity
@Table(name = "tenant")
public class Tenant implements TenantOwned {

    @Id
    private UUID id;

    private String name;

    @Column(name = "mail_from")
    private String mailFrom;

    private @Nullable String contact;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Tenant() {}

    @Override
    public UUID tenantId() {
        return id;
    }

    /** The organisation's name as recipients know it. */
    public String name() {
        return name;
    }

    /** The mailbox address that notifications come from. */
    public String mailFrom() {
        return mailFrom;
    }

    /** How a recipient reaches the organisation in doubt: a phone number, a web address. */
    public @Nullable String contact() {
        return contact;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
