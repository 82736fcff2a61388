package org.restante.blob.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.common.entity.TenantOwned;

/** Sealed bytes too large for a row. Begun, filled chunk by chunk, then completed; one that is never completed is swept. */
@Entity
@Table(name = "blob")
public class Blob implements TenantOwned {

    @Id
    private UUID id;

    @Column(name = "tenant_id")
    private UUID tenantId;

    @Column(name = "sealed_length")
    private @Nullable Long sealedLength;

    @Column(name = "plain_length")
    private @Nullable Long plainLength;

    private @Nullable Long segments;

    private boolean complete;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Blob() {}

    /** Begins a blob. */
    public Blob(UUID id, UUID tenantId, Instant createdAt) {
        this.id = id;
        this.tenantId = tenantId;
        this.createdAt = createdAt;
    }

    /** All chunks are stored; from now on the blob is whole. */
    public void complete(long plainBytes, long sealedBytes, long segmentCount) {
        plainLength = plainBytes;
        sealedLength = sealedBytes;
        segments = segmentCount;
        complete = true;
    }

    public UUID id() {
        return id;
    }

    @Override
    public UUID tenantId() {
        return tenantId;
    }

    public boolean isComplete() {
        return complete;
    }

    /** Bytes of the content before sealing; zero while incomplete. */
    public long plainLength() {
        return plainLength == null ? 0 : plainLength;
    }

    /** Bytes stored; zero while incomplete. */
    public long sealedLength() {
        return sealedLength == null ? 0 : sealedLength;
    }

    /** Number of segments that an opener must find; zero while incomplete. */
    public long segments() {
        return segments == null ? 0 : segments;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
