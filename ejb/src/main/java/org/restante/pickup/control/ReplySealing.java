package org.restante.pickup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restante.account.entity.Account;
import org.restante.account.entity.AccountRepository;
import org.restante.audit.control.AuditLog;
import org.restante.audit.entity.AuditAction;
import org.restante.blob.control.BlobRows;
import org.restante.common.control.NotThereException;
import org.restante.common.control.PortalException;
import org.restante.common.entity.MailAddress;
import org.restante.crypto.key.TenantKeys;
import org.restante.crypto.token.TimeOrderedId;
import org.restante.keys.control.KeyRing;
import org.restante.keys.control.MasterKeys;
import org.restante.keys.control.RecipientKey;
import org.restante.message.control.AttachmentIntake.TakenFile;
import org.restante.message.control.ContentSealing;
import org.restante.message.control.DeliverySealing;
import org.restante.message.control.HtmlSanitizer;
import org.restante.message.control.MessageOpener;
import org.restante.message.control.MessagePart;
import org.restante.message.control.SealedContent;
import org.restante.message.entity.Attachment;
import org.restante.message.entity.Delivery;
import org.restante.message.entity.DeliveryKind;
import org.restante.message.entity.Message;
import org.restante.message.entity.MessageContent;
import org.restante.message.entity.MessageRepository;
import org.restante.notification.control.NotificationOutbox;
import org.restante.notification.entity.NotificationKind;
import org.restante.recipient.control.Addressee;
import org.restante.recipient.entity.AddressKind;

/** The one transaction of a recipient's reply: sealed to the sender, with a copy for the recipient behind the same link. */
@ApplicationScoped
public class ReplySealing {

    private static final String ANSWER = "Re: ";

    @Inject
    private PickupReading reading;

    @Inject
    private MessageRepository messages;

    @Inject
    private AccountRepository accounts;

    @Inject
    private KeyRing keys;

    @Inject
    private MasterKeys masterKeys;

    @Inject
    private MessageOpener opener;

    @Inject
    private ContentSealing contentSealing;

    @Inject
    private DeliverySealing deliverySealing;

    @Inject
    private HtmlSanitizer sanitizer;

    @Inject
    private BlobRows blobRows;

    @Inject
    private NotificationOutbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** When this reply was submitted; empty when it was not yet. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Instant> find(OpenVisit visit, UUID reply) {
        reading.current(visit);
        return messages.find(reply)
                .filter(message -> visit.recipient().equals(message.senderRecipientId()))
                .map(Message::submittedAt);
    }

    /** Seals and stores the reply. A second one of the same id fails on the message's row and changes nothing. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Instant seal(OpenVisit visit, UUID reply, String text) {
        Delivery answered = reading.lockCurrent(visit);
        Message original = messages.find(answered.messageId()).orElseThrow(NotThereException::new);
        Account sender = sender(original);
        Message message = Message.reply(reply, visit.recipient(), original, clock.instant());
        List<TakenFile> files = visit.files(reply);
        MessagePart part = new MessagePart(
                answerTo(visit, original, answered),
                sanitizer.ofPlainText(text),
                files.stream().map(TakenFile::attachment).toList());
        try (TenantKeys tenantKeys = masterKeys.of(visit.tenant());
                SealedContent content = contentSealing.seal(tenantKeys, message, part)) {
            Delivery toSender = toSender(message, sender, content);
            Delivery copy = Delivery.copyOfReply(TimeOrderedId.next(clock), message, answered);
            copy.wrapKey(deliverySealing.wrapPending(message, visit.recipient(), content, visit.pendingKey()));
            messages.add(
                    message, new MessageContent(reply, message.tenantId(), content.sealed()), List.of(toSender, copy));
            store(message, files);
            outbox.enqueue(
                    message.tenantId(),
                    toSender.id(),
                    NotificationKind.REPLY_RECEIVED,
                    toSender.address(),
                    answered.address().display());
            audit.append(
                    AuditAction.REPLY_SUBMITTED,
                    new AuditLog.Subject(
                            reply, toSender.id(), toSender.address().value()),
                    files.size() + " attachments");
        }
        return message.submittedAt();
    }

    private Account sender(Message original) {
        UUID account = original.senderAccountId();
        return Optional.ofNullable(account)
                .flatMap(accounts::find)
                .filter(Account::isActive)
                .orElseThrow(() -> new PortalException("reply.sender-gone"));
    }

    private String answerTo(OpenVisit visit, Message original, Delivery answered) {
        try (MessagePart part = opener.part(original, answered, opener.content(original), visit.contentKey())) {
            String subject = part.subject();
            return subject.regionMatches(true, 0, ANSWER, 0, ANSWER.length()) ? subject : ANSWER + subject;
        }
    }

    private Delivery toSender(Message message, Account sender, SealedContent content) {
        RecipientKey key = keys.active(message.tenantId(), sender.id())
                .orElseThrow(() -> new PortalException("reply.sender-gone"));
        Addressee addressee =
                new Addressee(new MailAddress(sender.address()), AddressKind.COLLEAGUE, sender.id(), Optional.of(key));
        return deliverySealing.forAccount(message, DeliveryKind.TO, addressee, key, content);
    }

    private void store(Message message, List<TakenFile> files) {
        int position = 0;
        for (TakenFile file : files) {
            blobRows.complete(file.blob());
            messages.add(new Attachment(
                    file.attachment().id(),
                    message.tenantId(),
                    message.id(),
                    file.blob().id(),
                    null,
                    position++,
                    clock.instant()));
        }
    }
}
