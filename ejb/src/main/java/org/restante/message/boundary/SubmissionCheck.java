package org.restante.message.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.restante.common.control.PortalException;
import org.restante.common.entity.MailAddress;
import org.restante.common.entity.VisibleText;
import org.restante.crypto.password.Passphrase;
import org.restante.recipient.entity.AddressKind;

/** Refuses a submission that is not complete, with the reason that the sender can mend. */
@ApplicationScoped
class SubmissionCheck {

    private static final int MAX_SUBJECT = 998;
    private static final int MAX_BODY = 2 << 20;

    void refuseIncomplete(Submission submission) {
        int recipients = submission.everybody().size();
        refuseIf(recipients == 0, "submission.no-recipient");
        refuseIf(
                recipients > MessageSubmission.MAX_RECIPIENTS,
                "submission.too-many-recipients",
                String.valueOf(MessageSubmission.MAX_RECIPIENTS));
        refuseIf(VisibleText.isBlank(submission.subject()), "submission.subject-missing");
        refuseIf(submission.subject().length() > MAX_SUBJECT, "submission.subject-long", String.valueOf(MAX_SUBJECT));
        refuseIf(submission.body().length() > MAX_BODY, "submission.body-long");
        refuseIf(
                submission.expiryDays() < 1 || submission.expiryDays() > MessageSubmission.MAX_EXPIRY_DAYS,
                "submission.expiry",
                String.valueOf(MessageSubmission.MAX_EXPIRY_DAYS));
        refuseIf(
                submission.passphrases().own().size() > Passphrases.MAX_OWN,
                "submission.too-many-own-passphrases",
                String.valueOf(Passphrases.MAX_OWN));
    }

    /** The passphrase of everybody who needs one. */
    Map<MailAddress, String> passphrases(Submission submission, Map<MailAddress, AddressKind> kinds) {
        Map<MailAddress, String> needed = new HashMap<>();
        for (MailAddress address : submission.everybody()) {
            AddressKind kind = kinds.getOrDefault(address, AddressKind.OUTSIDE);
            refuseIf(kind == AddressKind.CLOSED, "submission.closed-address", address.display());
            if (kind == AddressKind.OUTSIDE) {
                needed.put(address, checked(submission.passphrases().of(address)));
            }
        }
        return needed;
    }

    static String checked(@org.jspecify.annotations.Nullable String passphrase) {
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

    private static void refuseIf(boolean wrong, String code, String... arguments) {
        if (wrong) {
            throw new PortalException(code, arguments);
        }
    }
}
