package org.restante.message.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.common.control.CurrentCaller;
import org.restante.common.control.InTenant;
import org.restante.common.control.NotThereException;
import org.restante.message.control.MessageDesk;
import org.restante.message.control.MessageOpener;
import org.restante.message.control.MessagePart;
import org.restante.message.control.MessageSubjects;
import org.restante.message.entity.AccessState;
import org.restante.message.entity.Delivery;
import org.restante.message.entity.DeliveryKind;
import org.restante.message.entity.DeliveryRepository;
import org.restante.message.entity.Message;
import org.restante.message.entity.MessageRepository;

/** The caller's inbox: replies from outside, and what colleagues wrote. */
@Stateless
@InTenant
@RolesAllowed("SEND_MESSAGE")
public class ReceivedMessages {

    /** Messages on a page. */
    public static final int PAGE = 25;

    /** Nobody needs to know how many more are unread: counting ends here, so that it costs the same on every page. */
    public static final int MANY = 100;

    private static final String ANSWER = "Re: ";

    @Inject
    private MessageRepository messages;

    @Inject
    private DeliveryRepository deliveries;

    @Inject
    private MessageSubjects subjects;

    @Inject
    private MessageOpener opener;

    @Inject
    private MessageDesk desk;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** What the caller received, newest first. */
    public InboxPage list(@Nullable UUID before) {
        List<Delivery> found = deliveries.receivedBy(caller.account(), before, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Delivery> page = more ? found.subList(0, PAGE) : found;
        Map<UUID, Message> known =
                messages.find(page.stream().map(Delivery::messageId).toList());
        desk.loadAuthors(known.values());
        Instant now = clock.instant();
        List<Delivery> readable =
                page.stream().filter(delivery -> delivery.isAvailableAt(now)).toList();
        Map<UUID, String> opened = subjects.of(List.copyOf(known.values()), readable);
        List<InboxRow> rows = page.stream()
                .map(delivery -> row(delivery, message(known, delivery), opened.get(delivery.messageId()), now))
                .toList();
        return new InboxPage(rows, more ? page.get(PAGE - 1).id() : null);
    }

    private static Message message(Map<UUID, Message> known, Delivery delivery) {
        Message message = known.get(delivery.messageId());
        if (message == null) {
            throw new IllegalStateException("a delivery without its message");
        }
        return message;
    }

    private InboxRow row(Delivery delivery, Message message, @Nullable String subject, Instant now) {
        MessageDesk.Author author = desk.author(message);
        AccessState access = delivery.accessStateAt(now);
        return new InboxRow(
                message.id(),
                delivery.id(),
                subject,
                author.name(),
                author.address().display(),
                author.outside(),
                message.submittedAt(),
                access == AccessState.OPEN,
                access,
                message.attachmentCount());
    }

    /** How many of them the caller did not open yet; {@link #MANY} says that many or more. */
    public int unread() {
        return deliveries.unreadOf(caller.account(), clock.instant(), MANY);
    }

    /**
     * What a reply to a message begins with: back to its author; for the caller's own, on to its first recipient.
     *
     * @throws NotThereException when the caller may not open it
     */
    public ReplyStart replyTo(UUID id) {
        Delivery own = deliveries
                .ofAccount(id, caller.account())
                .filter(delivery -> delivery.kind() == DeliveryKind.COPY || delivery.isAvailableAt(clock.instant()))
                .orElseThrow(NotThereException::new);
        Message message = messages.find(id).orElseThrow(NotThereException::new);
        String to = own.kind() == DeliveryKind.COPY
                ? firstRecipient(id)
                : desk.author(message).address().value();
        try (MessagePart part = opener.part(message, own)) {
            String subject = part.subject();
            return new ReplyStart(to, subject.regionMatches(true, 0, ANSWER, 0, 3) ? subject : ANSWER + subject);
        }
    }

    private String firstRecipient(UUID message) {
        return deliveries.ofMessages(List.of(message)).stream()
                .filter(delivery -> delivery.kind() == DeliveryKind.TO)
                .map(delivery -> delivery.address().value())
                .findFirst()
                .orElse("");
    }
}
