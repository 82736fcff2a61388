package org.restante.message.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.restante.audit.control.AuditLog;
import org.restante.audit.entity.AuditAction;
import org.restante.common.control.CurrentCaller;
import org.restante.common.control.InTenant;
import org.restante.common.control.NotThereException;
import org.restante.common.control.PortalException;
import org.restante.crypto.key.SecretKeyHandle;
import org.restante.crypto.key.TenantKeys;
import org.restante.crypto.password.PassphraseKey;
import org.restante.crypto.seal.PartOpener;
import org.restante.crypto.seal.PendingKey;
import org.restante.keys.control.MasterKeys;
import org.restante.message.entity.Delivery;
import org.restante.message.entity.DeliveryRepository;
import org.restante.message.entity.DeliveryTicket;
import org.restante.message.entity.Message;
import org.restante.message.entity.MessageContent;
import org.restante.message.entity.MessageRepository;
import org.restante.message.entity.TicketRepository;

/**
 * Wraps a delivery under a new passphrase. The sender's own copy opens the message; what the recipient replied opens with the
 * sender's own delivery of the reply, so that the recipient keeps their copies too.
 */
@ApplicationScoped
@InTenant
public class PassphraseRenewal {

    @Inject
    private SentDeliveries sent;

    @Inject
    private MessageRepository messages;

    @Inject
    private DeliveryRepository deliveries;

    @Inject
    private TicketRepository tickets;

    @Inject
    private MasterKeys masterKeys;

    @Inject
    private MessageOpener opener;

    @Inject
    private DeliverySealing sealing;

    @Inject
    private AuditLog audit;

    @Inject
    private CurrentCaller caller;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void renew(UUID id, PassphraseKey passphrase) {
        Delivery delivery = sent.lock(id);
        UUID recipient = delivery.recipientId();
        if (recipient == null) {
            throw new PortalException("sent.no-passphrase");
        }
        DeliveryTicket ticket = tickets.find(id).orElseThrow(NotThereException::new);
        try (TenantKeys keys = masterKeys.of(delivery.tenantId());
                PendingKey pending = DeliverySealing.pendingKey(
                        keys, delivery.messageId(), recipient, sealing.ticketOf(keys, ticket), passphrase)) {
            rewrap(delivery, recipient, pending);
            deliveries.copiesBehind(id).forEach(copy -> rewrap(copy, recipient, pending));
        }
        delivery.proofTries().forget();
        audit.append(
                AuditAction.PASSPHRASE_RENEWED,
                new AuditLog.Subject(
                        delivery.messageId(), id, delivery.address().value()),
                null);
    }

    private void rewrap(Delivery delivery, UUID recipient, PendingKey pending) {
        Message message = messages.find(delivery.messageId()).orElseThrow(NotThereException::new);
        MessageContent content = opener.content(message);
        Delivery own = deliveries.ofAccount(message.id(), caller.account()).orElseThrow(NotThereException::new);
        try (SecretKeyHandle key = opener.contentKey(own, content)) {
            byte[] digest = PartOpener.headerDigest(content.sealed());
            delivery.wrapKey(sealing.wrapPending(message, recipient, digest, key, pending));
        }
    }
}
