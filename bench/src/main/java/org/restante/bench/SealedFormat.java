package org.restante.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.restante.crypto.key.SecretKeyHandle;
import org.restante.crypto.seal.PartOpener;
import org.restante.crypto.seal.PartSealer;
import org.restante.crypto.seal.SealedPart;
import org.restante.crypto.seal.SealingContext;

/** The sealed message format on one part: header, key schedule, commitment, segments, and all copies on the way. */
final class SealedFormat {
    private static final SealingContext PLACE = new SealingContext(new UUID(1, 1), new UUID(2, 2), new UUID(3, 3));

    private final byte[] plaintext;
    private final SecretKeyHandle key = SecretKeyHandle.generate();
    private final byte[] sealed;
    private final long segments;

    SealedFormat(int length) throws IOException {
        plaintext = new byte[length];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SealedPart part = PartSealer.seal(PLACE, key, new ByteArrayInputStream(plaintext), out);
        segments = part.segments();
        sealed = out.toByteArray();
    }

    /** Seals the part under a fresh key, as the portal does. */
    void seal() throws IOException {
        try (SecretKeyHandle fresh = SecretKeyHandle.generate()) {
            PartSealer.seal(PLACE, fresh, new ByteArrayInputStream(plaintext), OutputStream.nullOutputStream());
        }
    }

    /** Opens the part. */
    void open() throws IOException {
        PartOpener.open(PLACE, key, segments, new ByteArrayInputStream(sealed), OutputStream.nullOutputStream());
    }
}
