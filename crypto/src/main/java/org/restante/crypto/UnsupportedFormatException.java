package org.restante.crypto;

/** The bytes name a version or a suite that this release does not know. */
public final class UnsupportedFormatException extends CryptoException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what is not known, without any secret
     */
    public UnsupportedFormatException(String message) {
        super(message);
    }
}
