package org.restante.message.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.account.entity.Account;
import org.restante.account.entity.AccountRepository;
import org.restante.audit.control.AuditLog;
import org.restante.audit.entity.AuditAction;
import org.restante.common.control.CurrentCaller;
import org.restante.common.control.InTenant;
import org.restante.common.control.NotThereException;
import org.restante.common.control.PortalException;
import org.restante.common.entity.MailAddress;
import org.restante.crypto.key.TenantKeys;
import org.restante.crypto.password.PassphraseKey;
import org.restante.crypto.seal.PendingKey;
import org.restante.crypto.token.Ticket;
import org.restante.keys.control.KeyRing;
import org.restante.keys.control.MasterKeys;
import org.restante.keys.control.RecipientKey;
import org.restante.message.entity.Attachment;
import org.restante.message.entity.Delivery;
import org.restante.message.entity.DeliveryKind;
import org.restante.message.entity.DeliveryRepository;
import org.restante.message.entity.DeliveryTicket;
import org.restante.message.entity.DraftRepository;
import org.restante.message.entity.Message;
import org.restante.message.entity.MessageContent;
import org.restante.message.entity.MessageDraft;
import org.restante.message.entity.MessageRepository;
import org.restante.message.entity.SubmissionReceipt;
import org.restante.recipient.control.Addressee;
import org.restante.recipient.control.RecipientBook;
import org.restante.recipient.entity.AddressKind;

/** The one transaction of a submission: content, wraps, deliveries, outbox and audit, all of it or none. */
@ApplicationScoped
@InTenant
public class SubmissionSealing {

    @Inject
    private MessageRepository messages;

    @Inject
    private DeliveryRepository deliveries;

    @Inject
    private DraftRepository drafts;

    @Inject
    private DraftTransactions draftFiles;

    @Inject
    private AccountRepository accounts;

    @Inject
    private RecipientBook book;

    @Inject
    private KeyRing keys;

    @Inject
    private MasterKeys masterKeys;

    @Inject
    private ContentSealing contentSealing;

    @Inject
    private DeliverySealing deliverySealing;

    @Inject
    private HtmlSanitizer sanitizer;

    @Inject
    private DeliveryAnnouncer announcer;

    @Inject
    private AuditLog audit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** The receipt of a message that the caller has submitted before. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<SubmissionReceipt> find(UUID id) {
        return messages.find(id).map(message -> {
            if (!message.isFrom(caller.account())) {
                throw new NotThereException();
            }
            int recipients = (int) deliveries.ofMessages(List.of(id)).stream()
                    .filter(delivery -> delivery.kind() != DeliveryKind.COPY)
                    .count();
            return new SubmissionReceipt(id, recipients, message.submittedAt(), true);
        });
    }

    /** Notes that a submission was refused for a reason that its sender cannot mend: somebody changed the database. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void noteRefusal(UUID id, String code) {
        audit.appendRefusal(AuditAction.MESSAGE_REFUSED, new AuditLog.Subject(id, null, null), code);
    }

    /** Whether nothing would be sent: no file was attached, and the text has no word. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean isEmpty(UUID draft, String html) {
        return messages.attachments(draft).isEmpty() && sanitizer.isBlank(sanitizer.clean(html));
    }

    /** What these addresses are; empty when a message of this id was submitted already. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Map<MailAddress, AddressKind>> kindsUnlessSubmitted(UUID id, Collection<MailAddress> addresses) {
        return messages.find(id).isPresent() ? Optional.empty() : Optional.of(book.kinds(addresses));
    }

    /**
     * Seals and stores.
     *
     * @throws PortalException {@code draft.submitted} for a second one of the same id, which changes nothing
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public SubmissionReceipt seal(SealingRequest request) {
        MessageDraft draft = draftFiles.own(request.id());
        Account sender = accounts.find(caller.account()).orElseThrow(NotThereException::new);
        Message message = newMessage(request);
        List<PartAttachment> files = draftFiles.files(request.id());
        String body = sanitizer.clean(request.body());
        if (files.isEmpty() && sanitizer.isBlank(body)) {
            throw new PortalException("submission.empty");
        }
        try (MessagePart part = new MessagePart(request.subject(), body, files);
                TenantKeys tenantKeys = masterKeys.of(caller.tenant());
                SealedContent content = contentSealing.seal(tenantKeys, message, part)) {
            Sealing sealing = new Sealing(message, content, tenantKeys, new HashMap<>());
            List<Delivery> deliveriesToOthers = deliveriesToOthers(request, sealing);
            List<Delivery> all = new ArrayList<>(List.of(ownCopy(message, sender, content)));
            all.addAll(deliveriesToOthers);
            messages.add(message, new MessageContent(message.id(), message.tenantId(), content.sealed()), all);
            audit.append(
                    AuditAction.MESSAGE_SUBMITTED,
                    new AuditLog.Subject(message.id(), null, null),
                    deliveriesToOthers.size() + " recipients, " + files.size() + " attachments");
            deliveriesToOthers.forEach(delivery -> announce(sealing, delivery, sender.displayName()));
        }
        if (!files.isEmpty()) {
            messages.attachments(request.id()).forEach(Attachment::submitted);
        }
        drafts.remove(draft);
        return new SubmissionReceipt(message.id(), request.addressees().size(), message.submittedAt(), false);
    }

    private List<Delivery> deliveriesToOthers(SealingRequest request, Sealing sealing) {
        Map<MailAddress, Addressee> known = book.resolve(request.addressees().keySet());
        return request.addressees().entrySet().stream()
                .map(entry -> delivery(request, sealing, entry.getValue(), known.get(entry.getKey())))
                .toList();
    }

    private Message newMessage(SealingRequest request) {
        Instant now = clock.instant();
        return Message.fromAccount(
                request.id(),
                caller.tenant(),
                caller.account(),
                answered(request.inReplyTo()),
                request.recipientsVisible(),
                now,
                now.plus(Duration.ofDays(request.expiryDays())));
    }

    /** Only what the caller sent or received can be answered. */
    private @Nullable Message answered(@Nullable UUID id) {
        if (id == null) {
            return null;
        }
        return deliveries
                .ofAccount(id, caller.account())
                .flatMap(own -> messages.find(own.messageId()))
                .orElseThrow(NotThereException::new);
    }

    private Delivery ownCopy(Message message, Account sender, SealedContent content) {
        RecipientKey own = keys.active(message.tenantId(), sender.id())
                .orElseThrow(() -> new PortalException("keys.not-authentic"));
        Addressee self =
                new Addressee(new MailAddress(sender.address()), AddressKind.OWN, sender.id(), Optional.of(own));
        return deliverySealing.forAccount(message, DeliveryKind.COPY, self, own, content);
    }

    private Delivery delivery(
            SealingRequest request, Sealing sealing, DeliveryKind kind, @Nullable Addressee addressee) {
        Addressee who = Objects.requireNonNull(addressee, "every address was resolved");
        return who.key()
                .map(key -> deliverySealing.forAccount(sealing.message(), kind, who, key, sealing.content()))
                .orElseGet(() -> outside(request, sealing, kind, who));
    }

    private Delivery outside(SealingRequest request, Sealing sealing, DeliveryKind kind, Addressee who) {
        PassphraseKey passphrase = request.passphrases().byAddress().get(who.address());
        if (passphrase == null) {
            // The colleague's account was closed or lost its key between the check and now.
            throw new PortalException("submission.passphrase-missing");
        }
        Ticket ticket = Ticket.random();
        Message message = sealing.message();
        try (PendingKey pending =
                DeliverySealing.pendingKey(sealing.keys(), message.id(), who.id(), ticket, passphrase)) {
            byte[] wrapped = deliverySealing.wrapPending(message, who.id(), sealing.content(), pending);
            Delivery delivery = deliverySealing.forRecipient(message, kind, who, wrapped);
            sealing.tickets().put(delivery.id(), ticket);
            return delivery;
        }
    }

    private void announce(Sealing sealing, Delivery delivery, String senderName) {
        Ticket ticket = sealing.tickets().get(delivery.id());
        DeliveryTicket stored = ticket == null ? null : deliverySealing.store(sealing.keys(), delivery, ticket);
        announcer.announce(sealing.keys(), delivery, stored, senderName);
        audit.append(
                AuditAction.DELIVERY_SEALED,
                new AuditLog.Subject(
                        delivery.messageId(), delivery.id(), delivery.address().value()),
                delivery.requiredLevel().name());
    }

    /** What the steps of one submission share. */
    private record Sealing(Message message, SealedContent content, TenantKeys keys, Map<UUID, Ticket> tickets) {}
}
