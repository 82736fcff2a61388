package org.restante.crypto.internal;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id version 0x13 (RFC 9106), by Bouncy Castle. */
public final class Argon2 {
    /** Length of the output, in bytes. */
    public static final int LENGTH = 32;

    private Argon2() {}

    /**
     * Derives.
     *
     * @param secret the bytes of a password or passphrase
     * @param salt random bytes
     * @param memoryKiB memory, in KiB
     * @param iterations passes over the memory
     * @param parallelism lanes
     * @return 32 bytes; the caller zeroes them
     */
    public static byte[] id(byte[] secret, byte[] salt, int memoryKiB, int iterations, int parallelism) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(salt)
                .withMemoryAsKB(memoryKiB)
                .withIterations(iterations)
                .withParallelism(parallelism)
                .build());
        byte[] output = new byte[LENGTH];
        generator.generateBytes(secret, output);
        return output;
    }
}
