package org.restante.message.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restante.common.control.PortalException;
import org.restante.common.control.Refusals;
import org.restante.common.entity.MailAddress;
import org.restante.common.entity.VisibleText;
import org.restante.crypto.password.Passphrase;
import org.restante.recipient.entity.AddressKind;

/** Finds what the sender has to mend before a submission is complete. */
@ApplicationScoped
class SubmissionCheck {

    private static final int MAX_SUBJECT = 998;
    private static final int MAX_BODY = 2 << 20;

    /** Notes what is wrong with all but the passphrases. */
    void look(Submission submission, Refusals refusals) {
        int recipients = submission.everybody().size();
        int subject = submission.subject().length();
        int days = submission.expiryDays();
        refusals.refuseIf(recipients == 0, "submission.no-recipient")
                .refuseIf(
                        recipients > MessageSubmission.MAX_RECIPIENTS,
                        "submission.too-many-recipients",
                        String.valueOf(MessageSubmission.MAX_RECIPIENTS))
                .refuseIf(VisibleText.isBlank(submission.subject()), "submission.subject-missing")
                .refuseIf(subject > MAX_SUBJECT, "submission.subject-long", String.valueOf(MAX_SUBJECT))
                .refuseIf(submission.body().length() > MAX_BODY, "submission.body-long")
                .refuseIf(
                        days < 1 || days > MessageSubmission.MAX_EXPIRY_DAYS,
                        "submission.expiry",
                        String.valueOf(MessageSubmission.MAX_EXPIRY_DAYS))
                .refuseIf(
                        submission.passphrases().own().size() > Passphrases.MAX_OWN,
                        "submission.too-many-own-passphrases",
                        String.valueOf(Passphrases.MAX_OWN));
    }

    /** The passphrase of everybody who needs one, as far as nothing is wrong with it. */
    Map<MailAddress, String> passphrases(
            Submission submission, Map<MailAddress, AddressKind> kinds, Refusals refusals) {
        Map<MailAddress, String> needed = new HashMap<>();
        for (MailAddress address : submission.everybody()) {
            AddressKind kind = kinds.getOrDefault(address, AddressKind.OUTSIDE);
            refusals.refuseIf(kind == AddressKind.CLOSED, "submission.closed-address", address.display());
            if (kind == AddressKind.OUTSIDE) {
                check(submission.passphrases().of(address), refusals)
                        .ifPresent(passphrase -> needed.put(address, passphrase));
            }
        }
        return needed;
    }

    private static Optional<String> check(@Nullable String passphrase, Refusals refusals) {
        try {
            return Optional.of(checked(passphrase));
        } catch (PortalException refusal) {
            refusals.add(refusal);
            return Optional.empty();
        }
    }

    static String checked(@Nullable String passphrase) {
        if (passphrase == null || passphrase.isBlank()) {
            throw new PortalException("submission.passphrase-missing");
        }
        return switch (Passphrase.check(passphrase)) {
            case ACCEPTABLE -> passphrase;
            case TOO_SHORT ->
                throw new PortalException("submission.passphrase-short", String.valueOf(Passphrase.MIN_LENGTH));
            case TOO_LONG ->
                throw new PortalException("submission.passphrase-long", String.valueOf(Passphrase.MAX_LENGTH));
            case UNUSABLE_CHARACTER -> throw new PortalException("submission.passphrase-character");
        };
    }
}
