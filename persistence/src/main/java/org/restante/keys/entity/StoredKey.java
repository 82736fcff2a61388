package org.restante.keys.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.restante.common.entity.TenantOwned;

/**
 * One version of somebody's key pair: the public key with a code that only the tenant's key can make, and the private key
 * enclosed under what its owner knows. A new password over the same seed replaces the enclosure; a reset makes a new version.
 */
@Entity
@Table(name = "stored_key")
public class StoredKey implements TenantOwned {

    @Id
    private UUID id;

    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "owner_id")
    private UUID ownerId;

    @Column(name = "key_version")
    private int keyVersion;

    @Column(name = "public_key")
    private byte[] publicKey;

    @Column(name = "public_key_mac")
    private byte[] publicKeyMac;

    @Column(name = "wrapped_private")
    private byte[] wrappedPrivate;

    @Enumerated(EnumType.STRING)
    private KeyState state;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredKey() {}

    /** A new, active key. */
    public StoredKey(
            UUID id,
            UUID tenantId,
            UUID ownerId,
            int keyVersion,
            byte[] publicKey,
            byte[] publicKeyMac,
            byte[] wrappedPrivate,
            Instant createdAt) {
        this.id = id;
        this.tenantId = tenantId;
        this.ownerId = ownerId;
        this.keyVersion = keyVersion;
        this.publicKey = publicKey.clone();
        this.publicKeyMac = publicKeyMac.clone();
        this.wrappedPrivate = wrappedPrivate.clone();
        this.state = KeyState.ACTIVE;
        this.createdAt = createdAt;
    }

    /** No new message is sealed to it any more. */
    public void deactivate() {
        state = KeyState.DEACTIVATED;
    }

    @Override
    public UUID tenantId() {
        return tenantId;
    }

    public UUID ownerId() {
        return ownerId;
    }

    public int keyVersion() {
        return keyVersion;
    }

    public byte[] publicKey() {
        return publicKey.clone();
    }

    public byte[] publicKeyMac() {
        return publicKeyMac.clone();
    }

    public byte[] wrappedPrivate() {
        return wrappedPrivate.clone();
    }

    public KeyState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
