package org.restante.crypto;

/**
 * Something that was read is not authentic, not for this key, or not in a format known here. Messages of these
 * exceptions are fixed texts: they hold no key, no content, no passphrase.
 */
public abstract sealed class CryptoException extends RuntimeException
        permits MalformedMessageException, NoRecipientException, NotAuthenticException, UnsupportedFormatException {
    private static final long serialVersionUID = 1L;

    CryptoException(String message) {
        super(message);
    }
}
