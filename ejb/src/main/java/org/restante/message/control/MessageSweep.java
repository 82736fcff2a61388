package org.restante.message.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.restante.audit.control.AuditLog;
import org.restante.audit.entity.AuditAction;
import org.restante.blob.entity.BlobRepository;
import org.restante.common.entity.TenantWall;
import org.restante.common.entity.ThrottleRepository;
import org.restante.message.entity.Attachment;
import org.restante.message.entity.Delivery;
import org.restante.message.entity.DeliveryRepository;
import org.restante.message.entity.DraftRepository;
import org.restante.message.entity.MessageDraft;
import org.restante.message.entity.MessageRepository;

/** Removes what nobody will come back for, and closes deliveries whose time is over. One tenant, one transaction. */
@ApplicationScoped
public class MessageSweep {

    /** A draft that nobody touched for so long is thrown away with its files. */
    static final Duration DRAFT_LIFE = Duration.ofDays(14);

    /** An upload that was not finished for so long never will be. */
    static final Duration UPLOAD_LIFE = Duration.ofHours(24);

    private static final Duration TRIES_LIFE = Duration.ofDays(2);

    private static final int BATCH = 500;

    @Inject
    private DraftRepository drafts;

    @Inject
    private MessageRepository messages;

    @Inject
    private DeliveryRepository deliveries;

    @Inject
    private BlobRepository blobs;

    @Inject
    private ThrottleRepository throttles;

    @Inject
    private TenantWall wall;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Tenants that have something to sweep now. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<UUID> tenants() {
        Instant now = clock.instant();
        return drafts.tenantsToSweep(now.minus(DRAFT_LIFE), now.minus(UPLOAD_LIFE), now);
    }

    /** Forgets refused tries that no longer matter to anybody. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void forgetOldTries() {
        throttles.forgetBefore(clock.instant().minus(TRIES_LIFE));
    }

    /** Sweeps one tenant. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void sweep(UUID tenant) {
        Instant now = clock.instant();
        wall.enter(tenant);
        drafts.untouchedSince(now.minus(DRAFT_LIFE), BATCH).forEach(this::discard);
        blobs.abandonedBefore(now.minus(UPLOAD_LIFE)).forEach(blobs::remove);
        deliveries.overdue(now, BATCH).forEach(this::expire);
    }

    private void discard(MessageDraft draft) {
        for (Attachment file : messages.attachments(draft.messageId())) {
            if (file.isDraft()) {
                messages.remove(file);
                blobs.remove(file.blobId());
            }
        }
        drafts.remove(draft);
        audit.appendBySystem(
                draft.tenantId(),
                AuditAction.DRAFT_SWEPT,
                false,
                new AuditLog.Subject(draft.messageId(), null, null),
                null);
    }

    private void expire(Delivery delivery) {
        delivery.expire();
        audit.appendBySystem(
                delivery.tenantId(),
                AuditAction.DELIVERY_EXPIRED,
                false,
                new AuditLog.Subject(
                        delivery.messageId(), delivery.id(), delivery.address().value()),
                null);
    }
}
