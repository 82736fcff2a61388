package org.restante.pickup.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.crypto.key.SecretKeyHandle;
import org.restante.crypto.seal.PendingKey;
import org.restante.message.control.AttachmentIntake;
import org.restante.message.control.AttachmentIntake.TakenFile;

/**
 * What a recipient's visit holds in memory after the proof: the keys of one delivery, for reading, downloads and replies.
 * Fifteen minutes without a request end it.
 */
public final class OpenVisit implements AutoCloseable {

    private static final Duration IDLE = Duration.ofMinutes(15);

    private final UUID tenant;
    private final UUID delivery;
    private final UUID recipient;
    private final String address;
    private final byte[] wrappedKey;
    private final SecretKeyHandle contentKey;
    private final PendingKey pendingKey;
    private final Map<UUID, List<TakenFile>> replies = new HashMap<>();
    private Instant lastUsed;

    /**
     * @param wrappedKey the wrap that was opened: when the delivery has another one, this visit is over
     * @param contentKey taken over
     * @param pendingKey taken over
     */
    public OpenVisit(
            UUID tenant,
            UUID delivery,
            UUID recipient,
            String address,
            byte[] wrappedKey,
            SecretKeyHandle contentKey,
            PendingKey pendingKey,
            Instant now) {
        this.tenant = tenant;
        this.delivery = delivery;
        this.recipient = recipient;
        this.address = address;
        this.wrappedKey = wrappedKey.clone();
        this.contentKey = contentKey;
        this.pendingKey = pendingKey;
        this.lastUsed = now;
    }

    boolean isIdleAt(Instant now) {
        return lastUsed.plus(IDLE).isBefore(now);
    }

    void used(Instant now) {
        lastUsed = now;
    }

    /** Whether the delivery is still wrapped as it was when this visit began. */
    public boolean opened(byte @Nullable [] currentWrap) {
        return java.util.Arrays.equals(wrappedKey, currentWrap);
    }

    /** Begins a reply. */
    public synchronized void beginReply(UUID reply) {
        replies.putIfAbsent(reply, new ArrayList<>());
    }

    /** Whether this visit began the reply, and did not submit it yet. */
    public synchronized boolean isReplying(UUID reply) {
        return replies.containsKey(reply);
    }

    /** The files that were attached to a reply so far. */
    public synchronized List<TakenFile> files(UUID reply) {
        return List.copyOf(replies.getOrDefault(reply, List.of()));
    }

    /** Keeps a file for a reply. */
    public synchronized void attach(UUID reply, TakenFile file) {
        List<TakenFile> others = files(reply);
        long bytes =
                others.stream().mapToLong(other -> other.attachment().size()).sum();
        AttachmentIntake.refuseTooMuch(others.size(), bytes, file.attachment().size());
        replies.computeIfAbsent(reply, begun -> new ArrayList<>()).add(file);
    }

    /** Takes a file out of a reply again. */
    public synchronized void detach(UUID reply, UUID file) {
        replies.getOrDefault(reply, new ArrayList<>()).removeIf(taken -> {
            boolean wanted = taken.attachment().id().equals(file);
            if (wanted) {
                taken.attachment().close();
            }
            return wanted;
        });
    }

    /** The reply was submitted: its files' keys are in it now. */
    public synchronized void endReply(UUID reply) {
        List<TakenFile> files = replies.remove(reply);
        if (files != null) {
            files.forEach(file -> file.attachment().close());
        }
    }

    public UUID tenant() {
        return tenant;
    }

    public UUID delivery() {
        return delivery;
    }

    public UUID recipient() {
        return recipient;
    }

    public String address() {
        return address;
    }

    public SecretKeyHandle contentKey() {
        return contentKey;
    }

    public PendingKey pendingKey() {
        return pendingKey;
    }

    @Override
    public synchronized void close() {
        contentKey.close();
        pendingKey.close();
        List.copyOf(replies.keySet()).forEach(this::endReply);
    }
}
