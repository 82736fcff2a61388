package org.restante.message.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
     * Compares with what was submitted, and with what the sender's own copy says. Passphrases are not compared: nothing that
     * is stored tells them.
     *
     * @param request under the id of a message that the caller has submitted
     * @throws PortalException {@code draft.submitted} when it says something else, went to others, or was protected in another
     *     way
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void refuseAnother(SealingRequest request) {
        Message message = messages.find(request.id()).orElseThrow(NotThereException::new);
        List<Delivery> all = deliveries.ofMessages(List.of(request.id()));
        Delivery own = all.stream()
                .filter(delivery -> delivery.kind() == DeliveryKind.COPY)
                .findFirst()
                .orElseThrow(NotThereException::new);
        Map<MailAddress, DeliveryKind> reached = all.stream()
                .filter(delivery -> delivery.kind() != DeliveryKind.COPY)
                .collect(Collectors.toMap(Delivery::address, Delivery::kind));
        boolean same = reached.equals(request.addressees())
                && message.recipientsVisible() == request.recipientsVisible()
                && message.expiresAt().equals(message.submittedAt().plus(Duration.ofDays(request.expiryDays())));
        if (!same || opener.canOpen(own) && !says(message, own, request)) {
            throw new PortalException("draft.submitted");
        }
    }

    private boolean says(Message message, Delivery own, SealingRequest request) {
        try (MessagePart part = opener.part(message, own)) {
            return part.subject().equals(request.subject()) && part.body().equals(sanitizer.clean(request.body()));
        }
    }
}
