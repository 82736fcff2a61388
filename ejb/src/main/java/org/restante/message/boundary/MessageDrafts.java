package org.restante.message.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.blob.control.BlobStore;
import org.restante.common.control.CurrentCaller;
import org.restante.common.control.InTenant;
import org.restante.common.control.NotThereException;
import org.restante.common.control.PortalException;
import org.restante.crypto.token.TimeOrderedId;
import org.restante.message.control.AttachmentIntake;
import org.restante.message.control.AttachmentIntake.TakenFile;
import org.restante.message.control.DraftTexts;
import org.restante.message.control.DraftTransactions;
import org.restante.message.control.PartAttachment;
import org.restante.message.entity.AttachedFile;
import org.restante.message.entity.DraftRepository;
import org.restante.message.entity.MessageDraft;

/**
 * Messages that are being written. A message has its id from here on: files are sealed to it while the text is still being
 * typed. Everything of a draft is sealed to its author.
 */
@Stateless
@InTenant
@RolesAllowed("SEND_MESSAGE")
public class MessageDrafts {

    /** Largest file, bytes. */
    public static final long MAX_FILE = AttachmentIntake.MAX_FILE;

    /** Most bytes of all files of a message together. */
    public static final long MAX_FILES_TOTAL = AttachmentIntake.MAX_FILES_TOTAL;

    /** Most files of a message. */
    public static final int MAX_FILES = AttachmentIntake.MAX_FILES;

    private static final int LISTED = 20;
    private static final DraftText NOTHING_TYPED =
            new DraftText(List.of(), List.of(), "", "", MessageSubmission.DEFAULT_EXPIRY_DAYS, false, null);

    @Inject
    private DraftRepository drafts;

    @Inject
    private DraftTransactions transactions;

    @Inject
    private DraftTexts texts;

    @Inject
    private AttachmentIntake intake;

    @Inject
    private BlobStore blobs;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** An id for a new message; nothing is stored yet. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public UUID newId() {
        return TimeOrderedId.next(clock);
    }

    /** A draft of the caller; empty when there is none of this id. */
    public Optional<SavedDraft> load(UUID id) {
        return find(id).map(
                        draft -> new SavedDraft(id, text(draft), files(id), draft.updatedAt(), texts.revision(draft)));
    }

    /** The files of a draft of the caller; none when there is none of this id. */
    public List<AttachedFile> filesOf(UUID id) {
        return find(id).map(draft -> files(id)).orElse(List.of());
    }

    /** The caller's latest drafts, the latest first. */
    public List<DraftSummary> list() {
        return drafts.of(caller.account(), LISTED).stream()
                .map(draft -> new DraftSummary(draft.messageId(), draft.updatedAt(), subject(draft)))
                .toList();
    }

    /**
     * Saves what has been typed.
     *
     * @param known the revision that the text was typed over, empty for none; null to replace whatever is there
     * @throws PortalException {@code draft.submitted} when the message has been submitted, {@code draft.changed} when another
     *     text was saved since
     */
    public DraftRevision save(UUID id, DraftText text, @Nullable String known) {
        MessageDraft draft = transactions.own(id);
        boolean expected = known == null || known.equals(texts.revision(draft));
        if (!expected && !text.equals(text(draft))) {
            throw new PortalException("draft.changed");
        }
        texts.seal(draft, text.encode());
        return new DraftRevision(draft.updatedAt(), texts.revision(draft));
    }

    /**
     * Attaches a file, sealed while it streams in.
     *
     * @throws PortalException {@code attachment.too-large}, {@code attachment.too-many}, {@code attachment.incomplete},
     *     {@code draft.submitted}; then nothing of the file is left
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public AttachedFile attach(UUID id, String name, String type, InputStream content) {
        DraftTransactions.Load load = transactions.begin(id);
        if (load.files() >= MAX_FILES) {
            throw new PortalException("attachment.too-many", String.valueOf(MAX_FILES));
        }
        TakenFile taken = intake.take(caller.tenant(), id, name, type, load.bytes(), content);
        boolean attached = false;
        try (PartAttachment file = taken.attachment()) {
            transactions.attach(id, taken);
            attached = true;
            return file.listed();
        } finally {
            if (!attached) {
                blobs.remove(caller.tenant(), taken.blob().id());
            }
        }
    }

    /** Takes a file out again. */
    public void detach(UUID id, UUID attachment) {
        transactions.own(id).touch(clock.instant());
        transactions.removeFiles(id, file -> file.id().equals(attachment));
    }

    /** Throws a draft away with its files. */
    public void discard(UUID id) {
        // Locked from the beginning: what was read before the lock is old when the page saved meanwhile.
        if (drafts.lock(id).filter(draft -> draft.isOf(caller.account())).isEmpty()) {
            throw new NotThereException();
        }
        MessageDraft draft = transactions.own(id);
        transactions.removeFiles(id, file -> true);
        drafts.remove(draft);
    }

    private Optional<MessageDraft> find(UUID id) {
        return drafts.find(id).filter(draft -> draft.isOf(caller.account()));
    }

    /** A damaged draft is listed without its subject, so that the others can still be reached. */
    private String subject(MessageDraft draft) {
        try {
            return text(draft).subject();
        } catch (PortalException damaged) {
            return "";
        }
    }

    private DraftText text(MessageDraft draft) {
        return texts.open(draft)
                .map(bytes -> {
                    DraftText text = DraftText.decode(bytes);
                    Arrays.fill(bytes, (byte) 0);
                    return text;
                })
                .orElse(NOTHING_TYPED);
    }

    private List<AttachedFile> files(UUID id) {
        List<PartAttachment> files = transactions.files(id);
        List<AttachedFile> listed = files.stream().map(PartAttachment::listed).toList();
        files.forEach(PartAttachment::close);
        return listed;
    }
}
