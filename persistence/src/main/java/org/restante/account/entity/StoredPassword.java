package org.restante.account.entity;

/**
 * What is stored of a password: never the Argon2 output, only a verifier derived from it.
 *
 * @param memoryKib Argon2 memory, KiB
 * @param iterations Argon2 passes
 * @param lanes Argon2 parallelism
 */
public record StoredPassword(byte[] salt, int memoryKib, int iterations, int lanes, byte[] verifier) {}
