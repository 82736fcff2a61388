package org.restante.message.view;

import java.util.Map;
import org.restante.common.control.PortalException;
import org.restante.shell.view.ErrorMessages;

/** Says a refusal of a submission beside the field that can be mended. */
final class SubmissionErrors {
    private static final String PASSPHRASE = "passphrase";
    private static final String NOBODY = "submission.no-recipient";

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry(NOBODY, "to"),
            Map.entry("submission.invalid-address", "to"),
            Map.entry("submission.closed-address", "to"),
            Map.entry("submission.too-many-recipients", "to"),
            Map.entry("submission.passphrase-missing", PASSPHRASE),
            Map.entry("submission.passphrase-short", PASSPHRASE),
            Map.entry("submission.passphrase-long", PASSPHRASE),
            Map.entry("submission.passphrase-character", PASSPHRASE),
            Map.entry("submission.too-many-own-passphrases", PASSPHRASE),
            Map.entry("submission.expiry", "expires"),
            Map.entry("submission.subject-missing", "subject"),
            Map.entry("submission.subject-long", "subject"),
            Map.entry("submission.body-long", "body"),
            Map.entry("submission.empty", "body"));

    private SubmissionErrors() {}

    /** Says every reason; that nobody is addressed only when there is no wrong address, which is said already. */
    static void add(PortalException refusal, Readers readers, PassphraseChoice passphrases) {
        for (PortalException reason : refusal.reasons()) {
            if (readers.refused().isEmpty() || !NOBODY.equals(reason.code())) {
                String field = FIELDS.get(reason.code());
                ErrorMessages.add(PASSPHRASE.equals(field) ? passphrases.field(readers.outside()) : field, reason);
            }
        }
    }
}
