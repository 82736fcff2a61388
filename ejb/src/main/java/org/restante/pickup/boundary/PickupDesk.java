package org.restante.pickup.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.restante.common.control.NotThereException;
import org.restante.common.control.PortalException;
import org.restante.crypto.token.Ticket;
import org.restante.message.entity.OpenedFile;
import org.restante.pickup.control.OpenVisit;
import org.restante.pickup.control.OpenVisits;
import org.restante.pickup.control.PickupReading;
import org.restante.pickup.control.PickupTransactions;
import org.restante.pickup.control.PickupTransactions.Admission;
import org.restante.pickup.control.PickupTransactions.Blocked;
import org.restante.pickup.control.PickupTransactions.Counted;
import org.restante.pickup.control.Proof;

/**
 * The pickup counter. A link says which door; a passphrase opens it, for this session and this delivery alone. Whatever the
 * reason for a refusal, a stranger hears the same.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PickupDesk {

    @Inject
    private PickupTransactions transactions;

    @Inject
    private PickupReading reading;

    @Inject
    private Proof proof;

    @Inject
    private OpenVisits visits;

    @Inject
    private Clock clock;

    /** What waits behind a link; empty when it is unknown, expired or revoked. Noted as a fetch, never as a reading. */
    public Optional<WaitingMessage> find(String ticket) {
        return Ticket.parse(ticket).flatMap(reading::fetch).map(this::shown);
    }

    /** The same, to answer a try or a call for help: that was noted already, and is one event, not two. */
    public Optional<WaitingMessage> showAgain(String ticket) {
        return Ticket.parse(ticket).flatMap(reading::look).map(this::shown);
    }

    private WaitingMessage shown(PickupReading.Waiting waiting) {
        return new WaitingMessage(
                waiting.author().name(),
                waiting.author().address().display(),
                waiting.organisation(),
                waiting.links(),
                waiting.delivery().address().display(),
                waiting.submittedAt(),
                waiting.delivery().expiresAt(),
                waiting.reference(),
                waiting.delivery().proofTries().isBlockedAt(clock.instant())
                        ? waiting.delivery().proofTries().blockedUntil()
                        : null);
    }

    /**
     * Checks the proof and opens the delivery for this session.
     *
     * @return the delivery
     * @throws PickupRefusedException when the passphrase is wrong, or tries are blocked for a while
     * @throws NotThereException when there is nothing to open behind this link
     */
    public UUID open(String ticketText, String passphrase) {
        Optional<Ticket> ticket = Ticket.parse(ticketText);
        Admission admission = ticket.map(transactions::admit).orElseGet(PickupTransactions.Nothing::new);
        if (admission instanceof Blocked blocked) {
            throw new PickupRefusedException("pickup.blocked", blocked.until().toString());
        }
        String possible = Proof.isPossible(passphrase) ? passphrase : "no passphrase is this one";
        if (ticket.isEmpty() || !(admission instanceof Counted counted)) {
            proof.pretend(possible);
            throw new NotThereException();
        }
        OpenVisit visit = check(counted, ticket.get(), possible).orElseThrow(() -> refusal(counted));
        if (!transactions.opened(counted.waiting())) {
            visit.close();
            throw new NotThereException();
        }
        visits.begin(visit, clock.instant());
        return visit.delivery();
    }

    /** What cannot be checked, by damage or for want of a place, is not counted against the recipient. */
    private Optional<OpenVisit> check(Counted counted, Ticket ticket, String passphrase) {
        try {
            return proof.check(counted.waiting(), ticket, passphrase, reading.content(counted.waiting()));
        } catch (PortalException notChecked) {
            transactions.forgive(counted.waiting());
            throw notChecked;
        }
    }

    private PickupRefusedException refusal(Counted counted) {
        transactions.refused(counted);
        return new PickupRefusedException("pickup.refused", String.valueOf(counted.triesLeft()));
    }

    /**
     * The delivery in clear.
     *
     * @throws NotThereException when this session did not open it, was idle for too long, or it is closed now
     */
    public OpenedPickup read(UUID delivery) {
        PickupReading.Opened opened = reading.read(visit(delivery));
        return new OpenedPickup(
                delivery,
                opened.message().organisation(),
                opened.links(),
                opened.recipientAddress(),
                opened.message(),
                opened.replies(),
                opened.earlier());
    }

    /** One file of the delivery or of a reply to it, ready to be written out. */
    public OpenedFile attachment(UUID delivery, UUID message, UUID attachment) {
        return reading.attachment(visit(delivery), message, attachment);
    }

    /**
     * The recipient does not have the passphrase.
     *
     * @return whether the sender is told now; false when they were told today already
     * @throws NotThereException when there is nothing behind this link
     */
    public boolean askForHelp(String ticket) {
        return Ticket.parse(ticket).flatMap(transactions::askForHelp).orElseThrow(NotThereException::new);
    }

    /** Forgets the keys of a delivery in this session. */
    public void leave(UUID delivery) {
        visits.end(delivery);
    }

    private OpenVisit visit(UUID delivery) {
        return visits.get(delivery, clock.instant()).orElseThrow(NotThereException::new);
    }
}
