package org.restante.crypto.password;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.restante.crypto.MalformedMessageException;

/**
 * The cost of Argon2id (RFC 9106). Bounded, so that a row that someone altered cannot ask for all the memory.
 *
 * @param memoryKiB memory, in KiB: 8 for each lane to {@value #MAX_MEMORY_KIB}
 * @param iterations passes over the memory: 1 to {@value #MAX_ITERATIONS}
 * @param parallelism lanes: 1 to {@value #MAX_PARALLELISM}
 */
public record Argon2Parameters(int memoryKiB, int iterations, int parallelism) {
    /** Most memory, in KiB: 256 MiB. */
    public static final int MAX_MEMORY_KIB = 262_144;
    /** Most passes. */
    public static final int MAX_ITERATIONS = 10;
    /** Most lanes. */
    public static final int MAX_PARALLELISM = 4;
    /** For everything new: 64 MiB, 3 passes, 1 lane; about a quarter of a second. */
    public static final Argon2Parameters DEFAULT = new Argon2Parameters(65_536, 3, 1);

    private static final Pattern TEXT = Pattern.compile("m=([1-9][0-9]{0,6}),t=([1-9][0-9]?),p=([1-9])");

    /**
     * @throws IllegalArgumentException if a value is out of its range
     */
    public Argon2Parameters {
        boolean inRange = parallelism >= 1
                && parallelism <= MAX_PARALLELISM
                && memoryKiB >= 8 * parallelism
                && memoryKiB <= MAX_MEMORY_KIB
                && iterations >= 1
                && iterations <= MAX_ITERATIONS;
        if (!inRange) {
            throw new IllegalArgumentException("Argon2 parameters are out of their range");
        }
    }

    /**
     * Parameters that were stored by someone, and may have been altered.
     *
     * @param memoryKiB as stored
     * @param iterations as stored
     * @param parallelism as stored
     * @return the parameters
     * @throws MalformedMessageException if a value is out of its range
     */
    public static Argon2Parameters ofStored(int memoryKiB, int iterations, int parallelism) {
        try {
            return new Argon2Parameters(memoryKiB, iterations, parallelism);
        } catch (IllegalArgumentException e) {
            throw new MalformedMessageException("Argon2 parameters are out of their range");
        }
    }

    /**
     * Reads {@link #text}, strictly.
     *
     * @param text such as {@code m=65536,t=3,p=1}
     * @return the parameters
     * @throws MalformedMessageException if it is not of that form, or a value is out of its range
     */
    public static Argon2Parameters parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new MalformedMessageException("Not Argon2 parameters");
        }
        return ofStored(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    /**
     * The form to store, as in the PHC string format.
     *
     * @return such as {@code m=65536,t=3,p=1}
     */
    public String text() {
        return "m=" + memoryKiB + ",t=" + iterations + ",p=" + parallelism;
    }

    /**
     * Whether guessing costs less with these than with others.
     *
     * @param others usually {@link #DEFAULT}
     * @return whether to derive anew at the next occasion
     */
    public boolean weakerThan(Argon2Parameters others) {
        return memoryKiB < others.memoryKiB || iterations < others.iterations;
    }
}
