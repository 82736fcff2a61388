package org.restante.message.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.restante.crypto.key.KeyWrapper;
import org.restante.crypto.key.SecretKeyHandle;
import org.restante.crypto.key.TenantKeys;
import org.restante.crypto.password.PassphraseKey;
import org.restante.crypto.seal.HpkeKeyWrap;
import org.restante.crypto.seal.PendingKey;
import org.restante.crypto.seal.PendingKeyWrap;
import org.restante.crypto.seal.WrapContext;
import org.restante.crypto.token.ReferenceCode;
import org.restante.crypto.token.Ticket;
import org.restante.crypto.token.TimeOrderedId;
import org.restante.keys.control.RecipientKey;
import org.restante.message.entity.Delivery;
import org.restante.message.entity.DeliveryKind;
import org.restante.message.entity.DeliveryTicket;
import org.restante.message.entity.Message;
import org.restante.message.entity.TicketRepository;
import org.restante.recipient.control.Addressee;

/** Wraps a message's key for one person: by HPKE for who has a key pair, by ticket and passphrase for who has none. */
@ApplicationScoped
public class DeliverySealing {

    private static final String TICKET_LABEL = "delivery ticket";

    /** Key version of a pending wrap: there is no key pair yet. */
    private static final int NO_KEY_PAIR = 0;

    @Inject
    private TicketRepository tickets;

    @Inject
    private Clock clock;

    /** For an employee. */
    public Delivery forAccount(
            Message message, DeliveryKind kind, Addressee addressee, RecipientKey key, SealedContent content) {
        Delivery delivery =
                Delivery.toAccount(TimeOrderedId.next(clock), message, kind, addressee.id(), addressee.address());
        WrapContext place = content.wrapFor(message.tenantId(), message.id(), addressee.id(), key.version());
        delivery.wrapKey(HpkeKeyWrap.wrap(key.publicKey(), content.key(), place).encode());
        return delivery;
    }

    /** For somebody outside, whose wrap {@link #wrapPending} has made. */
    public Delivery forRecipient(Message message, DeliveryKind kind, Addressee addressee, byte[] wrapped) {
        Delivery delivery =
                Delivery.toRecipient(TimeOrderedId.next(clock), message, kind, addressee.id(), addressee.address());
        delivery.wrapKey(wrapped);
        return delivery;
    }

    /** Wraps the key of a message, or of a reply to it, under ticket and passphrase. */
    public byte[] wrapPending(Message message, UUID recipient, SealedContent content, PendingKey pending) {
        WrapContext place = content.wrapFor(message.tenantId(), message.id(), recipient, NO_KEY_PAIR);
        return PendingKeyWrap.wrap(pending, content.key(), place).encode();
    }

    /** Wraps a key again that was opened elsewhere. */
    public byte[] wrapPending(
            Message message, UUID recipient, byte[] headerDigest, SecretKeyHandle contentKey, PendingKey pending) {
        WrapContext place = new WrapContext(message.tenantId(), message.id(), recipient, NO_KEY_PAIR, headerDigest);
        return PendingKeyWrap.wrap(pending, contentKey, place).encode();
    }

    /** The key that ticket and passphrase make for a delivery; the caller closes it. */
    public static PendingKey pendingKey(
            TenantKeys keys, UUID message, UUID recipient, Ticket ticket, PassphraseKey passphrase) {
        return PendingKey.derive(keys.pendingKey(), message, recipient, ticket, passphrase);
    }

    /** Stores a delivery's ticket: its digest, and itself enclosed under the tenant's key. */
    public DeliveryTicket store(TenantKeys keys, Delivery delivery, Ticket ticket) {
        byte[] enclosed = KeyWrapper.enclose(
                keys.ticketKey(), ticket.copyBytes(), TICKET_LABEL, delivery.tenantId(), delivery.id());
        DeliveryTicket stored = new DeliveryTicket(
                delivery.id(),
                delivery.tenantId(),
                ticket.digest(),
                enclosed,
                ReferenceCode.random().text(),
                clock.instant());
        tickets.add(stored);
        return stored;
    }

    /** The ticket of a delivery, for a resend or a new passphrase. */
    public Ticket ticketOf(TenantKeys keys, DeliveryTicket stored) {
        byte[] enclosed = stored.enclosedTicket();
        if (enclosed == null) {
            throw new IllegalStateException("the ticket was forgotten at enrolment");
        }
        return Ticket.of(
                KeyWrapper.disclose(keys.ticketKey(), enclosed, TICKET_LABEL, stored.tenantId(), stored.deliveryId()));
    }
}
