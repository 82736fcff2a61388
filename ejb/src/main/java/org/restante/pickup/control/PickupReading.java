package org.restante.pickup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.restante.audit.control.AuditLog;
import org.restante.audit.entity.AuditAction;
import org.restante.common.control.CurrentCaller;
import org.restante.common.control.NotThereException;
import org.restante.common.control.PortalException;
import org.restante.common.entity.TenantWall;
import org.restante.crypto.CryptoException;
import org.restante.crypto.key.SecretKeyHandle;
import org.restante.crypto.seal.PartOpener;
import org.restante.crypto.seal.PendingKeyWrap;
import org.restante.crypto.seal.WrapContext;
import org.restante.crypto.seal.WrappedKey;
import org.restante.crypto.token.Ticket;
import org.restante.message.control.MessageDesk;
import org.restante.message.control.MessageOpener;
import org.restante.message.control.MessagePart;
import org.restante.message.entity.Delivery;
import org.restante.message.entity.DeliveryRepository;
import org.restante.message.entity.DeliveryTicket;
import org.restante.message.entity.Message;
import org.restante.message.entity.MessageContent;
import org.restante.message.entity.MessageRepository;
import org.restante.message.entity.OpenedFile;
import org.restante.message.entity.OpenedMessage;
import org.restante.tenant.entity.Tenant;
import org.restante.tenant.entity.TenantLinks;
import org.restante.tenant.entity.TenantRepository;

/** Reading during a visit: each request checks again that the delivery is still open and wrapped as it was. */
@ApplicationScoped
public class PickupReading {

    private static final int NO_KEY_PAIR = 0;

    /** Most replies that are shown below a delivery, the latest ones. */
    private static final int REPLIES = 20;

    @Inject
    private PickupTransactions transactions;

    @Inject
    private DeliveryRepository deliveries;

    @Inject
    private MessageRepository messages;

    @Inject
    private TenantRepository tenants;

    @Inject
    private MessageOpener opener;

    @Inject
    private MessageDesk desk;

    @Inject
    private TenantWall wall;

    @Inject
    private AuditLog audit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** What is told about a delivery before any proof. */
    public record Waiting(
            MessageDesk.Author author,
            String organisation,
            TenantLinks links,
            Delivery delivery,
            Instant submittedAt,
            String reference) {}

    /** A delivery in clear. */
    public record Opened(
            TenantLinks links,
            String recipientAddress,
            OpenedMessage message,
            List<OpenedMessage> replies,
            boolean earlier) {}

    /** Looks behind a link, and notes that it was fetched. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Waiting> fetch(Ticket ticket) {
        Optional<DeliveryTicket> stored = transactions.enter(ticket);
        stored.flatMap(known -> deliveries.find(known.deliveryId()))
                .ifPresent(
                        delivery -> audit.appendRepeatable(AuditAction.LINK_FETCHED, false, subject(delivery), null));
        return stored.flatMap(this::waiting);
    }

    /** Looks behind a link without a note, for a request that left one. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Waiting> look(Ticket ticket) {
        return transactions.enter(ticket).flatMap(this::waiting);
    }

    private Optional<Waiting> waiting(DeliveryTicket stored) {
        return deliveries
                .find(stored.deliveryId())
                .filter(delivery -> delivery.isAvailableAt(clock.instant()))
                .map(delivery -> waiting(delivery, stored.reference()));
    }

    private Waiting waiting(Delivery delivery, String reference) {
        Message message = messages.find(delivery.messageId()).orElseThrow();
        Tenant tenant = tenants.get(delivery.tenantId());
        return new Waiting(
                desk.author(message), tenant.name(), tenant.links(), delivery, message.submittedAt(), reference);
    }

    /**
     * The sealed message part that a wrap is bound to.
     *
     * @throws PortalException {@code message.damaged} when wrap, header or origin are not what was submitted: that is not the
     *     recipient's wrong passphrase
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public byte[] content(WaitingDelivery waiting) {
        wall.enter(waiting.tenant());
        caller.isStranger(waiting.tenant());
        Delivery delivery = deliveries.find(waiting.delivery()).orElseThrow(NotThereException::new);
        Message message = messages.find(waiting.message()).orElseThrow(NotThereException::new);
        MessageContent content = opener.content(message);
        opener.refuseForged(message, delivery, content);
        try {
            WrappedKey.parse(waiting.wrappedKey()).passphraseParameters();
        } catch (CryptoException damaged) {
            opener.note(delivery, damaged);
            throw new PortalException("message.damaged");
        }
        return content.sealed();
    }

    /** The delivery and the recipient's replies in clear. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Opened read(OpenVisit visit) {
        Delivery delivery = current(visit);
        List<Delivery> copies = deliveries.latestCopiesBehind(delivery.id(), REPLIES + 1);
        boolean earlier = copies.size() > REPLIES;
        List<Delivery> shown = new ArrayList<>(earlier ? copies.subList(0, REPLIES) : copies);
        shown.add(delivery);
        List<OpenedMessage> opened = opened(visit, shown);
        Collections.reverse(opened);
        audit.append(AuditAction.MESSAGE_READ, subject(delivery), null);
        return new Opened(
                tenants.get(visit.tenant()).links(),
                delivery.address().display(),
                opened.get(0),
                List.copyOf(opened.subList(1, opened.size())),
                earlier);
    }

    /** These in clear, in their order; all that it takes is read at once. */
    private List<OpenedMessage> opened(OpenVisit visit, List<Delivery> page) {
        List<UUID> ids = page.stream().map(Delivery::messageId).toList();
        Map<UUID, Message> known = messages.find(ids);
        messages.contents(ids);
        desk.loadAuthors(known.values());
        Map<UUID, List<Delivery>> all =
                deliveries.ofMessages(ids).stream().collect(Collectors.groupingBy(Delivery::messageId));
        List<OpenedMessage> opened = new ArrayList<>();
        for (Delivery delivery : page) {
            Message message =
                    Optional.ofNullable(known.get(delivery.messageId())).orElseThrow(NotThereException::new);
            try (MessagePart part = part(visit, message, delivery)) {
                opened.add(desk.opened(message, delivery, part, all.getOrDefault(message.id(), List.of())));
            }
        }
        return opened;
    }

    /** One file of the delivery or of a reply to it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public OpenedFile attachment(OpenVisit visit, UUID messageId, UUID attachment) {
        Delivery delivery = current(visit);
        Delivery wanted = delivery.messageId().equals(messageId)
                ? delivery
                : deliveries.copyBehind(delivery.id(), messageId).orElseThrow(NotThereException::new);
        Message message = messages.find(messageId).orElseThrow(NotThereException::new);
        try (MessagePart part = part(visit, message, wanted)) {
            OpenedFile file = opener.file(message, wanted, part, attachment);
            audit.append(AuditAction.ATTACHMENT_DOWNLOADED, subject(wanted), file.size() + " bytes");
            return file;
        }
    }

    /** The visited delivery as it is now, in its tenant. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Delivery current(OpenVisit visit) {
        return current(visit, deliveries::find);
    }

    /** The same, locked: what is wrapped for this visit is wrapped before its passphrase is renewed, or not at all. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Delivery lockCurrent(OpenVisit visit) {
        return current(visit, deliveries::lock);
    }

    private Delivery current(OpenVisit visit, Function<UUID, Optional<Delivery>> find) {
        wall.enter(visit.tenant());
        caller.isRecipient(visit.tenant(), visit.address());
        return find.apply(visit.delivery())
                .filter(delivery -> delivery.isAvailableAt(clock.instant()))
                .filter(delivery -> visit.opened(delivery.wrappedKey()))
                .orElseThrow(() -> {
                    audit.appendRefusal(
                            AuditAction.ACCESS_REFUSED,
                            new AuditLog.Subject(null, visit.delivery(), visit.address()),
                            null);
                    return new NotThereException();
                });
    }

    private MessagePart part(OpenVisit visit, Message message, Delivery delivery) {
        MessageContent content = opener.content(message);
        if (delivery.id().equals(visit.delivery())) {
            return opener.part(message, delivery, content, visit.contentKey());
        }
        try (SecretKeyHandle key = copyKey(visit, delivery, content)) {
            return opener.part(message, delivery, content, key);
        }
    }

    private SecretKeyHandle copyKey(OpenVisit visit, Delivery copy, MessageContent content) {
        byte[] wrapped = copy.wrappedKey();
        if (wrapped == null) {
            throw new NotThereException();
        }
        WrapContext place = new WrapContext(
                copy.tenantId(),
                copy.messageId(),
                visit.recipient(),
                NO_KEY_PAIR,
                PartOpener.headerDigest(content.sealed()));
        try {
            return PendingKeyWrap.unwrap(visit.pendingKey(), WrappedKey.parse(wrapped), place);
        } catch (CryptoException notAuthentic) {
            audit.appendRefusal(AuditAction.CONTENT_NOT_AUTHENTIC, subject(copy), "WRAP");
            throw new PortalException("message.damaged");
        }
    }

    private static AuditLog.Subject subject(Delivery delivery) {
        return new AuditLog.Subject(
                delivery.messageId(), delivery.id(), delivery.address().value());
    }
}
