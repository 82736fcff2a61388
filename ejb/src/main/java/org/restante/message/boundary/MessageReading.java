package org.restante.message.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
        OpenedMessage opened = opened(message, own);
        if (own.kind() != DeliveryKind.COPY) {
            boolean first = own.accessState() == AccessState.OPEN;
            if (first) {
                deliveries.lock(own.id()).ifPresent(locked -> locked.markOpened(clock.instant(), AssuranceLevel.L4));
            }
            note(first ? AuditAction.DELIVERY_OPENED : AuditAction.MESSAGE_READ, own, AssuranceLevel.L4.name());
        } else {
            note(AuditAction.MESSAGE_READ, own, null);
        }
        return new OpenedThread(opened, others(message));
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

    private List<OpenedMessage> others(Message message) {
        List<OpenedMessage> others = new ArrayList<>();
        for (Message other : messages.thread(message.threadId())) {
            if (!other.id().equals(message.id())) {
                deliveries
                        .ofAccount(other.id(), caller.account())
                        .filter(this::mayOpen)
                        .filter(opener::canOpen)
                        .map(delivery -> opened(other, delivery))
                        .ifPresent(others::add);
            }
        }
        return others;
    }

    private OpenedMessage opened(Message message, Delivery own) {
        try (MessagePart part = opener.part(message, own)) {
            return desk.opened(message, own, part);
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
