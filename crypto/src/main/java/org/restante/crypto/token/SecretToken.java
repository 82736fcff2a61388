package org.restante.crypto.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.restante.crypto.internal.Hashes;
import org.restante.crypto.internal.Labels;
import org.restante.crypto.internal.Randomness;

/** Secrets of 256 random bits as text, for forms and one-time links. */
public final class SecretToken {
    private static final int LENGTH = 32;

    private SecretToken() {}

    /**
     * A fresh token.
     *
     * @return 43 characters of base64url without padding (RFC 4648, section 5)
     */
    public static String random() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Randomness.bytes(LENGTH));
    }

    /**
     * Compares in constant time.
     *
     * @param expected the token that was given out
     * @param presented what came back
     * @return whether they are equal
     */
    public static boolean matches(String expected, String presented) {
        return Hashes.equal(expected.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The name under which a one-time link is found, and all that is stored of it.
     *
     * @param token any text
     * @return SHA-256 over a label and the text, 32 bytes
     */
    public static byte[] digest(String token) {
        return Hashes.sha256(Labels.bytes(Labels.TOKEN_DIGEST), token.getBytes(StandardCharsets.UTF_8));
    }
}
