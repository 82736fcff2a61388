package org.restante.message.view;

/**
 * A passphrase that the sender is to tell somebody. Kept out of serialised sessions: not serializable, on purpose.
 *
 * @param address for whom; empty when it is the same for all
 * @param passphrase the words
 */
public record ToldSecret(String address, String passphrase) {
    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
