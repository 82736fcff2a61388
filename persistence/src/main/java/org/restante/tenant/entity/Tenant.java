package org.restante.tenant.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.restante.common.entity.Language;
import org.restante.common.entity.TenantOwned;

/** An organisation. Its rows, keys and people never mix with another's. Made by the operator, not by the server. */
@Entity
// Only what changed is written: the serving role may change a few columns.
@DynamicUpdate
@Table(name = "tenant")
public class Tenant implements TenantOwned {

    @Id
    private UUID id;

    private String name;

    @Column(name = "mail_from")
    private String mailFrom;

    private @Nullable String contact;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Column(name = "imprint_url")
    private @Nullable String imprintUrl;

    @Column(name = "privacy_url")
    private @Nullable String privacyUrl;

    @Column(name = "time_zone")
    private @Nullable String timeZone;

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

    /** Comes first where the reader's is not known. */
    public Language language() {
        return language;
    }

    /**
     * What its administrator may change.
     *
     * @param zone the zone in which it tells times; null leaves it to the installation
     */
    public void present(Language first, TenantLinks links, @Nullable ZoneId zone) {
        language = first;
        timeZone = zone == null ? null : zone.getId();
        imprintUrl = links.imprint();
        privacyUrl = links.privacy();
        contact = links.contact();
    }

    /** At the foot of its pickup pages and mails. */
    public TenantLinks links() {
        return new TenantLinks(imprintUrl, privacyUrl, contact);
    }

    /** The zone in which it tells times; null leaves it to the installation. */
    public @Nullable ZoneId timeZone() {
        return timeZone == null ? null : ZoneId.of(timeZone);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
