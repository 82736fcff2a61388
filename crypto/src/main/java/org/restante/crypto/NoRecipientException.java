package org.restante.crypto;

/** The wrapped key is, by its own words, for another key: another suite or another key version. */
public final class NoRecipientException extends CryptoException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message which of the two, without any secret
     */
    public NoRecipientException(String message) {
        super(message);
    }
}
