package org.restante.message.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.restante.audit.control.AuditLog;
import org.restante.audit.entity.AuditAction;
import org.restante.blob.control.BlobStore;
import org.restante.blob.entity.Blob;
import org.restante.blob.entity.BlobRepository;
import org.restante.common.control.NotThereException;
import org.restante.common.control.PortalException;
import org.restante.crypto.CryptoException;
import org.restante.crypto.NotAuthenticException;
import org.restante.crypto.key.SecretKeyHandle;
import org.restante.crypto.key.TenantKeys;
import org.restante.crypto.seal.HpkeKeyWrap;
import org.restante.crypto.seal.PartOpener;
import org.restante.crypto.seal.SealingContext;
import org.restante.crypto.seal.WrapContext;
import org.restante.crypto.seal.WrappedKey;
import org.restante.keys.control.MasterKeys;
import org.restante.keys.control.SessionKeys;
import org.restante.message.entity.Attachment;
import org.restante.message.entity.Delivery;
import org.restante.message.entity.Message;
import org.restante.message.entity.MessageContent;
import org.restante.message.entity.MessageRepository;
import org.restante.message.entity.OpenedFile;

/** Opens messages. Whatever is not authentic is audited, and nothing of it comes out. */
@ApplicationScoped
public class MessageOpener {

    @Inject
    private MessageRepository messages;

    @Inject
    private BlobRepository blobs;

    @Inject
    private BlobStore blobStore;

    @Inject
    private ContentSealing sealing;

    @Inject
    private SessionKeys keys;

    @Inject
    private MasterKeys masterKeys;

    @Inject
    private AuditLog audit;

    /**
     * The key of a message, unwrapped with the private key of the employee who is signed in; the caller closes it.
     *
     * @throws PortalException {@code message.damaged} when the wrap is not authentic
     */
    public SecretKeyHandle contentKey(Delivery delivery, MessageContent content) {
        UUID account = delivery.accountId();
        byte[] encoded = delivery.wrappedKey();
        if (account == null || encoded == null) {
            throw new NotThereException();
        }
        return audited(delivery, () -> {
            WrappedKey wrapped = WrappedKey.parse(encoded);
            byte[] digest = PartOpener.headerDigest(content.sealed());
            WrapContext place =
                    new WrapContext(delivery.tenantId(), delivery.messageId(), account, wrapped.keyVersion(), digest);
            return HpkeKeyWrap.unwrap(keys.get(wrapped.keyVersion()), wrapped, place);
        });
    }

    /** Whether this session holds the private key that a delivery was wrapped for. */
    public boolean canOpen(Delivery delivery) {
        byte[] encoded = delivery.wrappedKey();
        if (encoded == null || delivery.accountId() == null) {
            return false;
        }
        try {
            return keys.has(WrappedKey.parse(encoded).keyVersion());
        } catch (CryptoException damaged) {
            note(delivery, damaged);
            return false;
        }
    }

    /** Opens the message part; the caller closes it. */
    public MessagePart part(Message message, Delivery delivery, MessageContent content, SecretKeyHandle key) {
        return audited(delivery, () -> {
            refuseForged(message, content);
            byte[] json =
                    sealing.open(message.tenantId(), message.id(), key, message.contentSegments(), content.sealed());
            try {
                return MessagePart.decode(json);
            } finally {
                Arrays.fill(json, (byte) 0);
            }
        });
    }

    /**
     * Refuses a message part whose header or origin is not what was submitted, before any key of it is asked for.
     *
     * @throws PortalException {@code message.damaged}
     */
    public void refuseForged(Message message, Delivery delivery, MessageContent content) {
        audited(delivery, () -> {
            refuseForged(message, content);
            return content;
        });
    }

    private void refuseForged(Message message, MessageContent content) {
        try (TenantKeys tenantKeys = masterKeys.of(message.tenantId())) {
            byte[] digest = PartOpener.headerDigest(content.sealed());
            if (!tenantKeys.checkMessageMac(message.id(), message.senderId(), digest, message.originMac())) {
                throw new NotAuthenticException(NotAuthenticException.Reason.ORIGIN);
            }
        }
    }

    /** Opens the message part for the employee who is signed in; the caller closes it. */
    public MessagePart part(Message message, Delivery delivery) {
        MessageContent content = content(message);
        try (SecretKeyHandle key = contentKey(delivery, content)) {
            return part(message, delivery, content, key);
        }
    }

    public MessageContent content(Message message) {
        return messages.content(message.id()).orElseThrow(NotThereException::new);
    }

    /**
     * One attachment, ready to be written out. It takes a copy of the file's key, so that the part may be closed.
     *
     * @throws NotThereException when the message has no such attachment
     */
    public OpenedFile file(Message message, Delivery delivery, MessagePart part, UUID id) {
        PartAttachment listed = part.attachment(id).orElseThrow(NotThereException::new);
        Optional<Attachment> stored = messages.attachment(id)
                .filter(attachment -> attachment.messageId().equals(message.id()));
        UUID blob = stored.flatMap(attachment -> blobs.find(attachment.blobId()))
                .map(Blob::id)
                .orElseThrow(NotThereException::new);
        SecretKeyHandle key = listed.key().copy();
        SealingContext place = new SealingContext(message.tenantId(), message.id(), id);
        return new OpenedFile(listed.name(), listed.type(), listed.size(), out -> {
            try (key) {
                blobStore.open(place, key, blob, listed.segments(), out);
            } catch (CryptoException notAuthentic) {
                note(delivery, notAuthentic);
                throw notAuthentic;
            }
        });
    }

    private <T> T audited(Delivery delivery, java.util.function.Supplier<T> opening) {
        try {
            return opening.get();
        } catch (CryptoException notAuthentic) {
            note(delivery, notAuthentic);
            throw new PortalException("message.damaged");
        }
    }

    /** Notes that something of a delivery is not authentic. */
    public void note(Delivery delivery, CryptoException failure) {
        String reason = failure instanceof NotAuthenticException notAuthentic
                ? notAuthentic.reason().name()
                : failure.getClass().getSimpleName();
        audit.appendRefusal(
                AuditAction.CONTENT_NOT_AUTHENTIC,
                new AuditLog.Subject(
                        delivery.messageId(), delivery.id(), delivery.address().value()),
                reason);
    }
}
