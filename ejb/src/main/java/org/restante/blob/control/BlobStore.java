package org.restante.blob.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.restante.common.control.Meters;
import org.restante.common.control.PortalException;
import org.restante.crypto.key.SecretKeyHandle;
import org.restante.crypto.seal.PartOpener;
import org.restante.crypto.seal.PartSealer;
import org.restante.crypto.seal.SealedPart;
import org.restante.crypto.seal.SealingContext;
import org.restante.crypto.token.TimeOrderedId;

/** Seals a stream into the database and opens it out of it; never whole in memory, never plain on disk. */
@ApplicationScoped
public class BlobStore {

    private static final Logger LOG = Logger.getLogger(BlobStore.class);

    /** SQLSTATE disk_full (PostgreSQL documentation, appendix A). */
    private static final String DISK_FULL = "53100";

    @Inject
    private BlobRows rows;

    @Inject
    private Meters meters;

    @Inject
    private Clock clock;

    /**
     * Seals and stores a stream. The blob stays incomplete, and is swept some day, until {@link BlobRows#complete} is called
     * in the transaction that uses it. When the stream fails, nothing is left.
     *
     * @throws PortalException {@code attachment.no-room} when the database cannot hold it
     */
    public SealedBlob store(SealingContext context, SecretKeyHandle contentKey, InputStream content)
            throws IOException {
        UUID blob = TimeOrderedId.next(clock);
        rows.begin(context.tenant(), blob);
        boolean whole = false;
        try {
            BlobOutput out = new BlobOutput(rows, blob);
            SealedPart part = PartSealer.seal(context, contentKey, content, out);
            out.finish();
            whole = true;
            meters.sealed("file", part.plaintextLength());
            return new SealedBlob(blob, part.plaintextLength(), part.sealedLength(), part.segments());
        } catch (RuntimeException failure) {
            throw isFull(failure) ? new PortalException("attachment.no-room") : failure;
        } finally {
            if (!whole) {
                remove(context.tenant(), blob);
            }
        }
    }

    /** Whether the database said that its disk is full. */
    private static boolean isFull(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && DISK_FULL.equals(refusal.getSQLState())) {
                LOG.errorf("the database has no room left: %s", refusal.getMessage());
                return true;
            }
        }
        return false;
    }

    /** Removes a blob at once; if that fails now, the sweep does it later. */
    public void remove(UUID tenant, UUID blob) {
        try {
            rows.remove(tenant, blob);
        } catch (RuntimeException databaseAway) {
            LOG.warnf("blob %s could not be removed now; it will be swept", blob);
        }
    }

    /** Opens a blob; only verified bytes are written. */
    public long open(SealingContext context, SecretKeyHandle contentKey, UUID blob, long segments, OutputStream out)
            throws IOException {
        return PartOpener.open(context, contentKey, segments, new BlobInput(rows, blob), out);
    }
}
