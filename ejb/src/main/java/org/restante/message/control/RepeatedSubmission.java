package org.restante.message.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restante.common.control.InTenant;
import org.restante.common.control.NotThereException;
import org.restante.common.control.PortalException;
import org.restante.common.entity.MailAddress;
import org.restante.message.entity.Delivery;
import org.restante.message.entity.DeliveryKind;
import org.restante.message.entity.DeliveryRepository;
import org.restante.message.entity.Message;
import org.restante.message.entity.MessageRepository;

/**
 * Tells a submission that came twice, by a double click, from another one under the same id, by a page that was left open in a
 * second window: that one must not be answered with "sent".
 */
@ApplicationScoped
@InTenant
public class RepeatedSubmission {

    @Inject
    private MessageRepository messages;

    @Inject
    private DeliveryRepository deliveries;

    @Inject
    private MessageOpener opener;

    @Inject
    private HtmlSanitizer sanitizer;

    /**
     * Compares with what the sender's own copy says.
     *
     * @param id of a message that the caller has submitted
     * @throws PortalException {@code draft.submitted} when it says something else, or went to others
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void refuseAnother(UUID id, Set<MailAddress> recipients, String subject, String body) {
        Message message = messages.find(id).orElseThrow(NotThereException::new);
        List<Delivery> all = deliveries.ofMessages(List.of(id));
        Delivery own = all.stream()
                .filter(delivery -> delivery.kind() == DeliveryKind.COPY)
                .findFirst()
                .orElseThrow(NotThereException::new);
        Set<MailAddress> reached = all.stream()
                .filter(delivery -> delivery.kind() != DeliveryKind.COPY)
                .map(Delivery::address)
                .collect(Collectors.toSet());
        if (!reached.equals(recipients) || opener.canOpen(own) && !says(message, own, subject, body)) {
            throw new PortalException("draft.submitted");
        }
    }

    private boolean says(Message message, Delivery own, String subject, String body) {
        try (MessagePart part = opener.part(message, own)) {
            return part.subject().equals(subject) && part.body().equals(sanitizer.clean(body));
        }
    }
}
