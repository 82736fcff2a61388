package org.restante.crypto.token;

import org.restante.crypto.internal.Randomness;

/** Names of requests in logs, short enough to be told on the phone. Not secret, and no key to anything. */
public final class RequestId {
    private static final int CHARACTERS = 10;

    private RequestId() {}

    /**
     * A fresh id.
     *
     * @return ten characters of base 32, 50 random bits
     */
    public static String random() {
        StringBuilder id = new StringBuilder(CHARACTERS);
        for (int i = 0; i < CHARACTERS; i++) {
            id.append(Base32.character(Randomness.below(32)));
        }
        return id.toString();
    }
}
