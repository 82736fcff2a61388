package org.restante.crypto;

import java.util.Objects;

/** What was read is not what was sealed, or was not sealed for this place or this key. Always worth an audit entry. */
public final class NotAuthenticException extends CryptoException {
    private static final long serialVersionUID = 1L;

    /** What exactly does not fit. */
    public enum Reason {
        /** The key commitment in the header is not the one of this key (or the header's salt was altered). */
        WRONG_KEY("The key does not belong to this part"),
        /** The header names another tenant, message or part than the one asked for. */
        WRONG_PLACE("The part belongs to another place"),
        /** A segment does not verify. */
        SEGMENT_ALTERED("A segment was altered"),
        /** A segment does not verify here, but does under another number of the same part. */
        SEGMENT_MISPLACED("A segment stands in another place of its part"),
        /** The part ends before its last segment. */
        TRUNCATED("The part ends early"),
        /** Bytes follow where the last segment should have ended. */
        TRAILING_SEGMENT("Something follows the last segment"),
        /** A wrapped or enclosed key does not open: wrong key, wrong passphrase, wrong place, or altered. */
        WRAP("The wrapped key does not open with this key in this place"),
        /** The tenant's key does not vouch for the message and the sender that it names. */
        ORIGIN("The message was not submitted by this sender");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    private final Reason reason;

    /**
     * @param reason what does not fit
     */
    public NotAuthenticException(Reason reason) {
        super(Objects.requireNonNull(reason, "reason").text);
        this.reason = reason;
    }

    /**
     * Tells what does not fit.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }
}
