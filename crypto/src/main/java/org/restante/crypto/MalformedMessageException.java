package org.restante.crypto;

/** The bytes do not follow the format: wrong magic, wrong length, a value out of its range. */
public final class MalformedMessageException extends CryptoException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong, without any secret
     */
    public MalformedMessageException(String message) {
        super(message);
    }
}
