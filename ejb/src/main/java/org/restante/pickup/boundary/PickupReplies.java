package org.restante.pickup.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restante.blob.control.BlobStore;
import org.restante.common.control.NotThereException;
import org.restante.common.control.PortalException;
import org.restante.crypto.token.TimeOrderedId;
import org.restante.message.control.AttachmentIntake;
import org.restante.message.control.AttachmentIntake.TakenFile;
import org.restante.message.entity.AttachedFile;
import org.restante.pickup.control.OpenVisit;
import org.restante.pickup.control.OpenVisits;
import org.restante.pickup.control.ReplySealing;

/** Replying during a visit. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PickupReplies {

    /** Longest reply, characters. */
    public static final int MAX_TEXT = 200_000;

    @Inject
    private OpenVisits visits;

    @Inject
    private AttachmentIntake intake;

    @Inject
    private ReplySealing sealing;

    @Inject
    private BlobStore blobs;

    @Inject
    private Clock clock;

    /**
     * Begins a reply.
     *
     * @return its id
     * @throws NotThereException when this session does not have the delivery open
     */
    public UUID start(UUID delivery) {
        UUID reply = TimeOrderedId.next(clock);
        visit(delivery).beginReply(reply);
        return reply;
    }

    /**
     * Attaches a file, sealed while it streams in.
     *
     * @throws PortalException {@code attachment.*}; then nothing of the file is left
     */
    public AttachedFile attach(UUID delivery, UUID reply, String name, String type, InputStream content) {
        OpenVisit visit = replying(delivery, reply);
        List<TakenFile> others = visit.files(reply);
        if (others.size() >= AttachmentIntake.MAX_FILES) {
            throw new PortalException("attachment.too-many", String.valueOf(AttachmentIntake.MAX_FILES));
        }
        long already =
                others.stream().mapToLong(file -> file.attachment().size()).sum();
        TakenFile taken = intake.take(visit.tenant(), reply, name, type, already, content);
        boolean attached = false;
        try {
            visit.attach(reply, taken);
            attached = true;
        } finally {
            if (!attached) {
                taken.attachment().close();
                blobs.remove(visit.tenant(), taken.blob().id());
            }
        }
        return taken.attachment().listed();
    }

    /** Takes all files out again, when the form that brought them was refused. */
    public void detachAll(UUID delivery, UUID reply) {
        OpenVisit visit = replying(delivery, reply);
        for (TakenFile file : visit.files(reply)) {
            visit.detach(reply, file.attachment().id());
            blobs.remove(visit.tenant(), file.blob().id());
        }
    }

    /**
     * Submits a reply: sealed to the sender, who is told by a mail without content. The same reply submitted twice is one.
     *
     * @return when
     * @throws PortalException {@code reply.empty}, {@code reply.long}, {@code reply.sender-gone}
     */
    public Instant submit(UUID delivery, UUID reply, String text) {
        OpenVisit visit = visit(delivery);
        Optional<Instant> already = sealing.find(visit, reply);
        if (already.isPresent()) {
            return already.get();
        }
        replying(delivery, reply);
        if (text.isBlank() && visit.files(reply).isEmpty()) {
            throw new PortalException("reply.empty");
        }
        if (text.length() > MAX_TEXT) {
            throw new PortalException("reply.long", String.valueOf(MAX_TEXT));
        }
        Instant submittedAt = sealOnce(visit, reply, text);
        visit.endReply(reply);
        return submittedAt;
    }

    private Instant sealOnce(OpenVisit visit, UUID reply, String text) {
        try {
            return sealing.seal(visit, reply, text);
        } catch (PersistenceException twin) {
            return sealing.find(visit, reply).orElseThrow(() -> twin);
        }
    }

    private OpenVisit replying(UUID delivery, UUID reply) {
        OpenVisit visit = visit(delivery);
        if (!visit.isReplying(reply)) {
            throw new NotThereException();
        }
        return visit;
    }

    private OpenVisit visit(UUID delivery) {
        return visits.get(delivery, clock.instant()).orElseThrow(NotThereException::new);
    }
}
