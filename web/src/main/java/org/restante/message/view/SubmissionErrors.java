package org.restante.message.view;

import java.util.Map;
import org.restante.common.control.PortalException;
import org.restante.shell.view.ErrorMessages;

/** Says a refusal of a submission beside the field that can be mended. */
final class SubmissionErrors {
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("submission.no-recipient", "to"),
            Map.entry("submission.invalid-address", "to"),
            Map.entry("submission.closed-address", "to"),
            Map.entry("submission.too-many-recipients", "to"),
            Map.entry("submission.passphrase-missing", "passphrase"),
            Map.entry("submission.passphrase-short", "passphrase"),
            Map.entry("submission.passphrase-long", "passphrase"),
            Map.entry("submission.passphrase-character", "passphrase"),
            Map.entry("submission.too-many-own-passphrases", "passphrase"),
            Map.entry("submission.expiry", "expires"),
            Map.entry("submission.subject-missing", "subject"),
            Map.entry("submission.subject-long", "subject"),
            Map.entry("submission.body-long", "body"),
            Map.entry("submission.empty", "body"));

    private SubmissionErrors() {}

    static void add(PortalException refusal) {
        ErrorMessages.add(FIELDS.get(refusal.code()), refusal);
    }
}
