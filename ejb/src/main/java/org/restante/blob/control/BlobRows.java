package org.restante.blob.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.restante.blob.entity.Blob;
import org.restante.blob.entity.BlobRepository;
import org.restante.common.entity.TenantWall;

/** The short transactions of a long upload or download: none is open while a client is slow. */
@ApplicationScoped
public class BlobRows {

    @Inject
    private BlobRepository blobs;

    @Inject
    private TenantWall wall;

    @Inject
    private Clock clock;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void begin(UUID tenant, UUID blob) {
        wall.enter(tenant);
        blobs.add(new Blob(blob, tenant, clock.instant()));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void append(UUID blob, int first, List<byte[]> chunks) {
        blobs.append(blob, first, chunks);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<byte[]> chunks(UUID blob, int first, int most) {
        return blobs.chunks(blob, first, most);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void remove(UUID tenant, UUID blob) {
        wall.enter(tenant);
        blobs.remove(blob);
    }

    /** Marks a blob whole, in the transaction that begins to use it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void complete(SealedBlob sealed) {
        blobs.find(sealed.id())
                .orElseThrow(() -> new IllegalStateException("the blob was swept before it was used"))
                .complete(sealed.plainLength(), sealed.sealedLength(), sealed.segments());
    }
}
