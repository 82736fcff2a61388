package org.restante.bench.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.blob.control.BlobStore;
import org.restante.blob.control.SealedBlob;
import org.restante.crypto.key.SecretKeyHandle;
import org.restante.crypto.seal.SealingContext;

/** One attachment of 16 MiB: sealed and stored, read and opened by the product; copied in and read by the raw rows. */
@ApplicationScoped
public class BlobTasks {
    private static final int LENGTH = 16 << 20;

    @Inject
    private Place place;

    @Inject
    private BlobStore store;

    @Inject
    private RawChunks raw;

    private final byte[] content = content();
    private @Nullable Stored stored;

    private record Stored(SealingContext context, SecretKeyHandle key, SealedBlob blob) {}

    Map<String, Task> byName() {
        return Map.of(
                "blob-store", this::store, "blob-copy", this::copy, "blob-open", this::open, "blob-read", this::read);
    }

    private void store(Meter meter) throws Exception {
        Stored fresh = meter.time(LENGTH, this::seal);
        store.remove(place.tenant(), fresh.blob().id());
        fresh.key().close();
    }

    private void copy(Meter meter) throws Exception {
        UUID blob = UUID.randomUUID();
        meter.time(LENGTH, () -> raw.copyIn(blob, content));
        raw.remove(blob);
    }

    private void open(Meter meter) throws Exception {
        Stored there = there();
        meter.time(
                LENGTH,
                () -> store.open(
                        there.context(),
                        there.key(),
                        there.blob().id(),
                        there.blob().segments(),
                        OutputStream.nullOutputStream()));
    }

    private void read(Meter meter) throws Exception {
        Stored there = there();
        meter.time(LENGTH, () -> raw.read(there.blob().id()));
    }

    private synchronized Stored there() throws IOException {
        Stored known = stored;
        if (known == null) {
            known = seal();
            stored = known;
        }
        return known;
    }

    private Stored seal() throws IOException {
        SealingContext context = new SealingContext(place.tenant(), UUID.randomUUID(), UUID.randomUUID());
        SecretKeyHandle key = SecretKeyHandle.generate();
        return new Stored(context, key, store.store(context, key, new ByteArrayInputStream(content)));
    }

    private static byte[] content() {
        byte[] bytes = new byte[LENGTH];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
