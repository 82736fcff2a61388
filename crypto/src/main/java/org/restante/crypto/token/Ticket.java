package org.restante.crypto.token;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.restante.crypto.internal.Hashes;
import org.restante.crypto.internal.Labels;
import org.restante.crypto.internal.Randomness;

/**
 * The address of a delivery in a link: 128 random bits. It is one of three inputs of the pending key and opens nothing
 * alone; still it is not logged, and only its digest is stored in clear. Immutable.
 */
public final class Ticket {
    /** Length of a ticket, in bytes. */
    public static final int LENGTH = 16;
    /** Length of its text, in characters. */
    public static final int TEXT_LENGTH = 26;

    private final byte[] bytes;

    private Ticket(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A fresh ticket.
     *
     * @return a ticket
     */
    public static Ticket random() {
        return new Ticket(Randomness.bytes(LENGTH));
    }

    /**
     * A ticket from its bytes.
     *
     * @param bytes {@value #LENGTH} bytes, copied
     * @return a ticket
     * @throws IllegalArgumentException on another length
     */
    public static Ticket of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A ticket has 16 bytes");
        }
        return new Ticket(bytes.clone());
    }

    /**
     * Reads {@link #text}; upper and lower case are the same, and nothing else is forgiven.
     *
     * @param text from a link
     * @return the ticket, or nothing if it is not one
     */
    public static Optional<Ticket> parse(String text) {
        if (text.length() != TEXT_LENGTH) {
            return Optional.empty();
        }
        BigInteger number = BigInteger.ZERO;
        for (int i = 0; i < TEXT_LENGTH; i++) {
            int value = Base32.value(text.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            number = number.shiftLeft(5).or(BigInteger.valueOf(value));
        }
        return number.bitLength() > 8 * LENGTH ? Optional.empty() : Optional.of(new Ticket(fixedLength(number)));
    }

    /**
     * The text for a link: the 128 bits as a number in Crockford's base 32, lower case, with leading zeros.
     *
     * @return {@value #TEXT_LENGTH} characters
     */
    public String text() {
        BigInteger number = new BigInteger(1, bytes);
        char[] text = new char[TEXT_LENGTH];
        for (int i = TEXT_LENGTH - 1; i >= 0; i--) {
            text[i] = Base32.character(number.intValue());
            number = number.shiftRight(5);
        }
        return new String(text);
    }

    /**
     * The name under which a delivery is found.
     *
     * @return SHA-256 over a label and the ticket, 32 bytes
     */
    public byte[] digest() {
        return Hashes.sha256(Labels.bytes(Labels.TICKET_DIGEST), bytes);
    }

    /**
     * The bits themselves.
     *
     * @return a copy
     */
    public byte[] copyBytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ticket ticket && Hashes.equal(bytes, ticket.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }

    // BigInteger adds a sign byte or leaves out leading zeros.
    private static byte[] fixedLength(BigInteger number) {
        byte[] signed = number.toByteArray();
        byte[] fixed = new byte[LENGTH];
        int length = Math.min(signed.length, LENGTH);
        System.arraycopy(signed, signed.length - length, fixed, LENGTH - length, length);
        return fixed;
    }
}
