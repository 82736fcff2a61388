package org.restante.message.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restante.audit.control.AuditLog;
import org.restante.audit.entity.AuditAction;
import org.restante.audit.entity.AuditEntry;
import org.restante.audit.entity.AuditRepository;
import org.restante.common.control.CurrentCaller;
import org.restante.common.control.InTenant;
import org.restante.common.control.NotThereException;
import org.restante.common.control.PortalException;
import org.restante.crypto.password.PassphraseKey;
import org.restante.message.control.MessageSubjects;
import org.restante.message.control.PassphraseKeys;
import org.restante.message.control.PassphraseRenewal;
import org.restante.message.control.SentDeliveries;
import org.restante.message.entity.Delivery;
import org.restante.message.entity.DeliveryKind;
import org.restante.message.entity.DeliveryRepository;
import org.restante.message.entity.Message;
import org.restante.message.entity.MessageRepository;
import org.restante.message.entity.PagePosition;

/** What became of the caller's messages, and what the caller can still do about them. */
@Stateless
@InTenant
@RolesAllowed("SEND_MESSAGE")
public class SentMessages {

    /** Messages on a page. */
    public static final int PAGE = 25;

    /** Most entries of a message's story; the officer sees all of them. Ten for each of the most recipients. */
    private static final int TIMELINE = 10 * MessageSubmission.MAX_RECIPIENTS;

    /** Most of those are looks at links, which say little. */
    private static final int FETCHES = 200;

    @Inject
    private MessageRepository messages;

    @Inject
    private DeliveryRepository deliveries;

    @Inject
    private SentDeliveries sent;

    @Inject
    private MessageSubjects subjects;

    @Inject
    private PassphraseKeys passphraseKeys;

    @Inject
    private PassphraseRenewal renewal;

    @Inject
    private AuditRepository entries;

    @Inject
    private AuditLog audit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** What the caller sent, newest first. */
    public SentPage list(@Nullable PagePosition after) {
        List<Message> found = messages.sentBy(caller.account(), after, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Message> page = more ? found.subList(0, PAGE) : found;
        Message last = more ? page.get(PAGE - 1) : null;
        return new SentPage(rows(page), last == null ? null : new PagePosition(last.submittedAt(), last.id()));
    }

    /**
     * One of the caller's messages.
     *
     * @throws NotThereException when there is none of this id, or somebody else sent it
     */
    public SentDetail show(UUID message) {
        Message found = sent.message(message);
        return new SentDetail(rows(List.of(found)).get(0), timeline(message));
    }

    /** Looking at a link is for anybody who has it, as often as they like: it must not push out what people did. */
    private List<TimelineEntry> timeline(UUID message) {
        return Stream.concat(
                        entries.ofMessageBut(AuditAction.LINK_FETCHED, message, TIMELINE).stream(),
                        entries.ofMessage(AuditAction.LINK_FETCHED, message, FETCHES).stream())
                .sorted(Comparator.comparing(AuditEntry::occurredAt).thenComparing(AuditEntry::id))
                .map(TimelineEntry::of)
                .toList();
    }

    private List<SentRow> rows(List<Message> page) {
        Instant now = clock.instant();
        Map<UUID, List<Delivery>> all = deliveries
                .ofMessages(page.stream().map(Message::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Delivery::messageId));
        List<Delivery> copies = all.values().stream()
                .flatMap(List::stream)
                .filter(delivery -> delivery.kind() == DeliveryKind.COPY)
                .toList();
        Map<UUID, String> known = subjects.of(page, copies);
        return page.stream()
                .map(message -> row(message, known.get(message.id()), all.getOrDefault(message.id(), List.of()), now))
                .toList();
    }

    private static SentRow row(Message message, @Nullable String subject, List<Delivery> all, Instant now) {
        return new SentRow(
                message.id(),
                subject,
                message.submittedAt(),
                message.expiresAt(),
                message.attachmentCount(),
                message.plainLength(),
                all.stream()
                        .filter(delivery -> delivery.kind() != DeliveryKind.COPY)
                        .map(delivery -> DeliveryStatus.of(delivery, now))
                        .toList());
    }

    /** Closes a delivery from the recipient's next request on, and withdraws a notification that did not leave yet. */
    public void revoke(UUID delivery) {
        Delivery found = sent.lock(delivery);
        found.revoke();
        sent.withdrawNotification(found);
        note(AuditAction.DELIVERY_REVOKED, found);
    }

    /** Undoes a revoke; a notification that was withdrawn by it is sent now. */
    public void restore(UUID delivery) {
        Delivery found = sent.lock(delivery);
        found.restore();
        sent.announceIfNeverNotified(found);
        note(AuditAction.DELIVERY_RESTORED, found);
    }

    /**
     * Keeps a message available for so many days from now, for all of its recipients. Shortens nothing.
     *
     * @throws PortalException {@code submission.expiry} when it is not 1 to 365 days
     */
    public void extend(UUID message, int days) {
        if (days < 1 || days > MessageSubmission.MAX_EXPIRY_DAYS) {
            throw new PortalException("submission.expiry", String.valueOf(MessageSubmission.MAX_EXPIRY_DAYS));
        }
        Message found = sent.lockMessage(message);
        Instant until = clock.instant().plus(Duration.ofDays(days));
        sent.extend(found, until);
        messages.lockRepliesTo(message).forEach(reply -> sent.extend(reply, until));
        audit.append(
                AuditAction.DELIVERY_EXTENDED,
                new AuditLog.Subject(message, null, null),
                found.expiresAt().toString());
    }

    /**
     * Sends the notification once more, with the same link.
     *
     * @throws PortalException {@code sent.not-available} when it could not be opened anyway
     */
    public void resend(UUID delivery) {
        Delivery found = sent.lock(delivery);
        if (!found.isAvailableAt(clock.instant())) {
            throw new PortalException("sent.not-available");
        }
        sent.announce(found);
        note(AuditAction.NOTIFICATION_RESENT, found);
    }

    /**
     * Gives a recipient a new passphrase, from the sender's own copy. The old one opens nothing any more; a block by wrong
     * tries ends.
     *
     * @throws PortalException {@code submission.passphrase-*}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void renewPassphrase(UUID delivery, String passphrase) {
        try (PassphraseKey key = passphraseKeys.derive(SubmissionCheck.checked(passphrase))) {
            renewal.renew(delivery, key);
        }
    }

    private void note(AuditAction action, Delivery delivery) {
        audit.append(
                action,
                new AuditLog.Subject(
                        delivery.messageId(), delivery.id(), delivery.address().value()),
                null);
    }
}
