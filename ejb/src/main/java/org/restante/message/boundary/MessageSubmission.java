package org.restante.message.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.restante.common.control.InTenant;
import org.restante.common.control.NotThereException;
import org.restante.common.control.PortalException;
import org.restante.common.control.Refusals;
import org.restante.common.entity.MailAddress;
import org.restante.crypto.password.PassphraseGenerator;
import org.restante.message.control.PassphraseKeys;
import org.restante.message.control.RepeatedSubmission;
import org.restante.message.control.SealingRequest;
import org.restante.message.control.SubmissionSealing;
import org.restante.message.entity.SubmissionReceipt;
import org.restante.recipient.control.RecipientBook;
import org.restante.recipient.entity.AddressKind;

/** Handing a message in: it is sealed for everybody and stored whole, or refused with a reason and nothing is lost. */
@Stateless
@InTenant
@RolesAllowed("SEND_MESSAGE")
public class MessageSubmission {

    /** Days until a message expires unless the sender says otherwise. */
    public static final int DEFAULT_EXPIRY_DAYS = 30;

    /** Most days until a message expires. */
    public static final int MAX_EXPIRY_DAYS = 365;

    /** Most recipients of one message. */
    public static final int MAX_RECIPIENTS = 200;

    private static final Logger LOG = Logger.getLogger(MessageSubmission.class);

    @Inject
    private RecipientBook book;

    @Inject
    private SubmissionSealing sealing;

    @Inject
    private RepeatedSubmission repeated;

    @Inject
    private PassphraseKeys passphraseKeys;

    @Inject
    private SubmissionCheck check;

    /** What typed addresses are, in their order. */
    public List<AddressCheck> check(List<String> typed) {
        Map<MailAddress, AddressKind> kinds = book.kinds(
                typed.stream().flatMap(text -> MailAddress.parse(text).stream()).toList());
        return typed.stream().map(text -> check(text, kinds)).toList();
    }

    private static AddressCheck check(String typed, Map<MailAddress, AddressKind> kinds) {
        return MailAddress.parse(typed)
                .map(address -> new AddressCheck(typed, address, kinds.getOrDefault(address, AddressKind.OUTSIDE)))
                .orElseGet(() -> new AddressCheck(typed, null, AddressKind.INVALID));
    }

    /** Five random words to tell a recipient. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public String proposePassphrase(Locale locale) {
        return PassphraseGenerator.words(locale);
    }

    /**
     * Seals and stores a message. The same message handed in twice, by a double click, is one: the receipt says so.
     *
     * @throws PortalException {@code submission.*} with all that must be changed first, {@code draft.submitted} when
     *     another message was submitted under this id, {@code common.not-now} when it could not be stored; nothing is stored
     *     then
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SubmissionReceipt submit(Submission submission) {
        Refusals refusals = new Refusals();
        Optional<Map<MailAddress, String>> needed = look(submission, refusals);
        if (needed.isEmpty()) {
            try (PassphraseKeys.Derived none = passphraseKeys.derive(Map.of())) {
                return sameAgain(
                        request(submission, none), sealing.find(submission.id()).orElseThrow(NotThereException::new));
            }
        }
        if (refusals.isAny()) {
            refuse(submission, refusals);
        }
        try (PassphraseKeys.Derived keys = passphraseKeys.derive(needed.get())) {
            return sealOrSay(request(submission, keys));
        }
    }

    /**
     * Looks at a message as {@link #submit} does, and stores nothing.
     *
     * @throws PortalException {@code submission.*} with all that must be changed first
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void refuseIncomplete(Submission submission) {
        Refusals refusals = new Refusals();
        look(submission, refusals);
        refuse(submission, refusals);
    }

    /** The passphrase of everybody who needs one, as far as nothing is wrong; empty when it was submitted already. */
    private Optional<Map<MailAddress, String>> look(Submission submission, Refusals refusals) {
        check.look(submission, refusals);
        Set<MailAddress> everybody = submission.everybody();
        boolean crowd = everybody.size() > MAX_RECIPIENTS;
        return sealing.kindsUnlessSubmitted(submission.id(), crowd ? Set.of() : everybody)
                .map(kinds -> crowd ? Map.of() : check.passphrases(submission, kinds, refusals));
    }

    /** That there is nothing to send shows in sealing, too, and is looked up beforehand only to be said with the rest. */
    private void refuse(Submission submission, Refusals refusals) {
        refusals.refuseIf(sealing.isEmpty(submission.id(), submission.body()), "submission.empty");
        refusals.raise();
    }

    private static SealingRequest request(Submission submission, PassphraseKeys.Derived keys) {
        return new SealingRequest(
                submission.id(),
                List.copyOf(submission.to()),
                List.copyOf(submission.cc()),
                submission.subject().strip(),
                submission.body(),
                submission.expiryDays(),
                submission.recipientsVisible(),
                submission.inReplyTo(),
                keys);
    }

    private SubmissionReceipt sameAgain(SealingRequest request, SubmissionReceipt first) {
        repeated.refuseAnother(request);
        return first;
    }

    /** What clashed with another transaction is tried once more, when that one is through. */
    private SubmissionReceipt sealOrSay(SealingRequest request) {
        try {
            return sealOnce(request);
        } catch (PersistenceException clash) {
            try {
                return sealOnce(request);
            } catch (PersistenceException failure) {
                LOG.errorf(failure, "A message could not be stored");
                throw new PortalException("common.not-now");
            }
        }
    }

    /** Two at once with one id: the database lets one through, and the other finds it. */
    private SubmissionReceipt sealOnce(SealingRequest request) {
        try {
            return sealing.seal(request);
        } catch (PortalException refused) {
            if (refused.code().startsWith("keys.")) {
                sealing.noteRefusal(request.id(), refused.code());
            }
            if (!"draft.submitted".equals(refused.code())) {
                throw refused;
            }
            return sameAgain(request, sealing.find(request.id()).orElseThrow(() -> refused));
        } catch (PersistenceException twin) {
            return sameAgain(request, sealing.find(request.id()).orElseThrow(() -> twin));
        }
    }
}
