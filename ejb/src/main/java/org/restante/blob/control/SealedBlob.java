package org.restante.blob.control;

import java.util.UUID;

/**
 * A sealed blob whose chunks are all stored.
 *
 * @param plainLength bytes of the content
 * @param sealedLength bytes stored
 * @param segments segments that an opener must find
 */
public record SealedBlob(UUID id, long plainLength, long sealedLength, long segments) {}
