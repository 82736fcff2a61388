package org.restante.message.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.restante.blob.control.BlobRows;
import org.restante.blob.entity.Blob;
import org.restante.blob.entity.BlobRepository;
import org.restante.common.control.CurrentCaller;
import org.restante.common.control.InTenant;
import org.restante.common.control.NotThereException;
import org.restante.common.control.PortalException;
import org.restante.crypto.CryptoException;
import org.restante.crypto.seal.HpkeBox;
import org.restante.keys.control.KeyRing;
import org.restante.keys.control.RecipientKey;
import org.restante.keys.control.SessionKeys;
import org.restante.message.entity.Attachment;
import org.restante.message.entity.DraftRepository;
import org.restante.message.entity.MessageDraft;
import org.restante.message.entity.MessageRepository;

/** The short transactions around the files of a draft. A file's name and key are sealed to the draft's owner. */
@ApplicationScoped
@InTenant
public class DraftTransactions {

    private static final String DESCRIPTOR_LABEL = "draft attachment";

    @Inject
    private DraftRepository drafts;

    @Inject
    private MessageRepository messages;

    @Inject
    private BlobRepository blobs;

    @Inject
    private BlobRows blobRows;

    @Inject
    private KeyRing keys;

    @Inject
    private SessionKeys session;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** What a draft holds already: number of files and their bytes. */
    public record Load(int files, long bytes) {}

    /** Makes sure that the draft exists and is the caller's. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Load begin(UUID draft) {
        own(draft);
        List<Attachment> files = messages.attachments(draft);
        return new Load(files.size(), bytes(files));
    }

    private long bytes(List<Attachment> files) {
        return files.stream()
                .flatMap(file -> blobs.find(file.blobId()).stream())
                .mapToLong(Blob::plainLength)
                .sum();
    }

    /** Takes a stored file into the draft, unless the message was submitted meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void attach(UUID draft, AttachmentIntake.TakenFile taken) {
        own(draft).touch(clock.instant());
        List<Attachment> others = messages.attachments(draft);
        PartAttachment file = taken.attachment();
        AttachmentIntake.refuseTooMuch(others.size(), bytes(others), file.size());
        RecipientKey own = keys.active(caller.tenant(), caller.account()).orElseThrow();
        byte[] descriptor = encodeFor(own, draft, file);
        blobRows.complete(taken.blob());
        int position = others.isEmpty() ? 0 : others.get(others.size() - 1).position() + 1;
        messages.add(new Attachment(
                file.id(), caller.tenant(), draft, taken.blob().id(), descriptor, position, clock.instant()));
    }

    private byte[] encodeFor(RecipientKey own, UUID draft, PartAttachment file) {
        byte[] plain = MessagePart.encodeDescriptor(file);
        byte[] sealed = HpkeBox.seal(own.publicKey(), DESCRIPTOR_LABEL, place(draft, file.id()), plain);
        java.util.Arrays.fill(plain, (byte) 0);
        byte[] descriptor = new byte[Integer.BYTES + sealed.length];
        java.nio.ByteBuffer.wrap(descriptor).putInt(own.version()).put(sealed);
        return descriptor;
    }

    /**
     * The files of the caller's draft, with their keys; the caller closes them.
     *
     * @throws PortalException {@code draft.files-lost} when their key was lost with a forgotten password
     */
    @Transactional(Transactional.TxType.REQUIRED)
    public List<PartAttachment> files(UUID draft) {
        return messages.attachments(draft).stream().map(this::open).toList();
    }

    private PartAttachment open(Attachment attachment) {
        byte[] descriptor = attachment.descriptor();
        if (descriptor == null) {
            throw new PortalException("draft.submitted");
        }
        java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(descriptor);
        int version = buffer.getInt();
        if (!session.has(version)) {
            throw new PortalException("draft.files-lost");
        }
        byte[] sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        try {
            byte[] plain = HpkeBox.open(
                    session.get(version), DESCRIPTOR_LABEL, place(attachment.messageId(), attachment.id()), sealed);
            PartAttachment file = MessagePart.decodeDescriptor(plain);
            java.util.Arrays.fill(plain, (byte) 0);
            return file;
        } catch (CryptoException damaged) {
            throw new PortalException("message.damaged");
        }
    }

    private byte[] place(UUID draft, UUID file) {
        return java.nio.ByteBuffer.allocate(6 * Long.BYTES)
                .putLong(caller.tenant().getMostSignificantBits())
                .putLong(caller.tenant().getLeastSignificantBits())
                .putLong(draft.getMostSignificantBits())
                .putLong(draft.getLeastSignificantBits())
                .putLong(file.getMostSignificantBits())
                .putLong(file.getLeastSignificantBits())
                .array();
    }

    /** Removes those files of a draft, with their stored bytes. What a submitted message holds is never touched. */
    @Transactional(Transactional.TxType.REQUIRED)
    public void removeFiles(UUID draft, Predicate<Attachment> which) {
        messages.attachments(draft).stream()
                .filter(Attachment::isDraft)
                .filter(which)
                .forEach(file -> {
                    messages.remove(file);
                    blobs.remove(file.blobId());
                });
    }

    /**
     * The caller's draft, locked; made when it is new. A submission locks the same row first, so that after the lock it is
     * certain whether the message has been submitted.
     *
     * @throws PortalException {@code draft.submitted}
     */
    @Transactional(Transactional.TxType.REQUIRED)
    public MessageDraft own(UUID draft) {
        MessageDraft locked = drafts.lockOrAdd(draft, caller.tenant(), caller.account(), clock.instant())
                .filter(found -> found.isOf(caller.account()))
                .orElseThrow(NotThereException::new);
        if (messages.exists(draft)) {
            throw new PortalException("draft.submitted");
        }
        return locked;
    }
}
