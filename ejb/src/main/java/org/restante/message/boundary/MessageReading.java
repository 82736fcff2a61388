package org.restante.message.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restante.audit.control.AuditLog;
import org.restante.audit.entity.AuditAction;
import org.restante.common.control.CurrentCaller;
import org.restante.common.control.InTenant;
import org.restante.common.control.NotThereException;
import org.restante.message.control.MessageDesk;
import org.restante.message.control.MessageOpener;
import org.restante.message.control.MessagePart;
import org.restante.message.entity.AccessState;
import org.restante.message.entity.Delivery;
import org.restante.message.entity.DeliveryKind;
import org.restante.message.entity.DeliveryRepository;
import org.restante.message.entity.Message;
import org.restante.message.entity.MessageRepository;
import org.restante.message.entity.OpenedFile;
import org.restante.message.entity.OpenedMessage;
import org.restante.recipient.entity.AssuranceLevel;

/** Reading what the caller sent or received. */
@Stateless
@InTenant
@RolesAllowed("SEND_MESSAGE")
public class MessageReading {

    /** Most messages of a thread that are shown, the latest ones. */
    private static final int THREAD = 20;

    @Inject
    private MessageRepository messages;

    @Inject
    private DeliveryRepository deliveries;

    @Inject
    private MessageOpener opener;

    @Inject
    private MessageDesk desk;

    @Inject
    private AuditLog audit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * Opens a message; what was received counts as opened from now on.
     *
     * @throws NotThereException when the caller neither sent nor received it, or may not open it any more
     */
    public OpenedThread open(UUID id) {
        Delivery own = find(id);
        Message message = messages.find(id).orElseThrow(NotThereException::new);
        OpenedMessage opened = opened(message, own, deliveries.ofMessages(List.of(id)));
        if (own.kind() != DeliveryKind.COPY) {
            boolean first = own.accessState() == AccessState.OPEN;
            if (first) {
                deliveries.lock(own.id()).ifPresent(locked -> locked.markOpened(clock.instant(), AssuranceLevel.L4));
            }
            note(first ? AuditAction.DELIVERY_OPENED : AuditAction.MESSAGE_READ, own, AssuranceLevel.L4.name());
        } else {
            note(AuditAction.MESSAGE_READ, own, null);
        }
        return thread(message, opened);
    }

    /** One file of a message that the caller sent or received, ready to be written out. */
    public OpenedFile attachment(UUID id, UUID attachment) {
        Delivery own = find(id);
        Message message = messages.find(id).orElseThrow(NotThereException::new);
        try (MessagePart part = opener.part(message, own)) {
            OpenedFile file = opener.file(message, own, part, attachment);
            note(AuditAction.ATTACHMENT_DOWNLOADED, own, file.size() + " bytes");
            return file;
        }
    }

    private OpenedThread thread(Message message, OpenedMessage opened) {
        List<Message> latest = messages.thread(message.threadId(), caller.account(), clock.instant(), THREAD + 1);
        List<Message> others = latest.stream()
                .limit(THREAD)
                .filter(other -> !other.id().equals(message.id()))
                .toList();
        List<OpenedMessage> shown = new ArrayList<>(opened(others));
        Collections.reverse(shown);
        return new OpenedThread(opened, shown, latest.size() > THREAD);
    }

    /** Those that the caller may open, in their order; all that it takes is read at once. */
    private List<OpenedMessage> opened(List<Message> page) {
        Map<UUID, List<Delivery>> all = deliveries
                .ofMessages(page.stream().map(Message::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Delivery::messageId));
        Map<Message, Delivery> open = new LinkedHashMap<>();
        for (Message message : page) {
            all.getOrDefault(message.id(), List.of()).stream()
                    .filter(delivery -> caller.account().equals(delivery.accountId()))
                    .filter(this::mayOpen)
                    .filter(opener::canOpen)
                    .findFirst()
                    .ifPresent(delivery -> open.put(message, delivery));
        }
        desk.loadAuthors(open.keySet());
        messages.contents(open.keySet().stream().map(Message::id).toList());
        List<OpenedMessage> opened = new ArrayList<>();
        open.forEach((message, own) -> opened.add(opened(message, own, all.getOrDefault(message.id(), List.of()))));
        return opened;
    }

    private OpenedMessage opened(Message message, Delivery own, List<Delivery> all) {
        try (MessagePart part = opener.part(message, own)) {
            return desk.opened(message, own, part, all);
        }
    }

    private Delivery find(UUID message) {
        Optional<Delivery> own = deliveries.ofAccount(message, caller.account()).filter(this::mayOpen);
        return own.orElseThrow(() -> {
            audit.appendRefusal(AuditAction.ACCESS_REFUSED, new AuditLog.Subject(message, null, null), null);
            return new NotThereException();
        });
    }

    private boolean mayOpen(Delivery delivery) {
        return delivery.kind() == DeliveryKind.COPY || delivery.isAvailableAt(clock.instant());
    }

    private void note(AuditAction action, Delivery own, @org.jspecify.annotations.Nullable String detail) {
        audit.append(
                action,
                new AuditLog.Subject(own.messageId(), own.id(), own.address().value()),
                detail);
    }
}
