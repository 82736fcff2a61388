package org.restante.crypto.password;

/**
 * What a passphrase is derived with; no secret, stands in the wrapped key.
 *
 * @param salt {@value #SALT_LENGTH} random bytes
 * @param argon2 the cost
 */
public record PassphraseParameters(byte[] salt, Argon2Parameters argon2) {
    /** Length of a salt, in bytes. */
    public static final int SALT_LENGTH = 16;

    public PassphraseParameters {
        if (salt.length != SALT_LENGTH) {
            throw new IllegalArgumentException("A salt has 16 bytes");
        }
        salt = salt.clone();
    }

    @Override
    public byte[] salt() {
        return salt.clone();
    }
}
