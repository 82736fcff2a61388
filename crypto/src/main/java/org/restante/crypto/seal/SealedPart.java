package org.restante.crypto.seal;

/**
 * What is known of a part after sealing.
 *
 * @param headerDigest SHA-256 over the fields of the header, 32 bytes
 * @param plaintextLength in bytes
 * @param segments how many, to be stored beside the part
 * @param sealedLength in bytes
 */
public record SealedPart(byte[] headerDigest, long plaintextLength, long segments, long sealedLength) {
    public SealedPart {
        headerDigest = headerDigest.clone();
    }

    @Override
    public byte[] headerDigest() {
        return headerDigest.clone();
    }
}
