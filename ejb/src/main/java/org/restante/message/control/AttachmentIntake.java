package org.restante.message.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.blob.control.BlobStore;
import org.restante.blob.control.SealedBlob;
import org.restante.common.control.PortalException;
import org.restante.common.entity.VisibleText;
import org.restante.crypto.key.SecretKeyHandle;
import org.restante.crypto.seal.SealingContext;
import org.restante.crypto.token.TimeOrderedId;

/** Takes one file in: seals it from the stream under a key of its own. */
@ApplicationScoped
public class AttachmentIntake {

    /** Largest file, bytes. */
    public static final long MAX_FILE = 25L << 20;

    /** Most bytes of all files of a message together. */
    public static final long MAX_FILES_TOTAL = 100L << 20;

    /** Most files of a message. */
    public static final int MAX_FILES = 50;

    private static final int MAX_NAME_OCTETS = 255;
    private static final int MAX_TYPE = 127;
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    @Inject
    private BlobStore blobs;

    @Inject
    private Clock clock;

    /** A file whose sealed bytes are stored but not used yet. */
    public record TakenFile(PartAttachment attachment, SealedBlob blob) {}

    /**
     * Seals and stores a file.
     *
     * @param already bytes that the message's other files have
     * @throws PortalException {@code attachment.empty}, {@code attachment.too-large}, {@code attachment.too-many}, {@code
     *     attachment.incomplete} when the stream broke off
     */
    public TakenFile take(
            UUID tenant, UUID message, String name, @Nullable String type, long already, InputStream content) {
        UUID id = TimeOrderedId.next(clock);
        SecretKeyHandle key = SecretKeyHandle.generate();
        boolean taken = false;
        try {
            InputStream bounded = new BoundedInput(new BoundedInput(something(content), MAX_FILE), left(already));
            SealedBlob blob = blobs.store(new SealingContext(tenant, message, id), key, bounded);
            taken = true;
            return new TakenFile(
                    new PartAttachment(id, fileName(name), mediaType(type), blob.plainLength(), blob.segments(), key),
                    blob);
        } catch (IOException brokenOff) {
            throw new PortalException("attachment.incomplete");
        } finally {
            if (!taken) {
                key.close();
            }
        }
    }

    /**
     * Refuses a file with which a message would hold too many or too much. Asked again when the file has arrived, under the
     * lock of what it is attached to, since several may arrive at once.
     */
    public static void refuseTooMuch(int files, long bytes, long more) {
        if (files >= MAX_FILES) {
            throw new PortalException("attachment.too-many", String.valueOf(MAX_FILES));
        }
        if (bytes + more > MAX_FILES_TOTAL) {
            throw new PortalException("attachment.too-large", String.valueOf(MAX_FILES_TOTAL >> 20));
        }
    }

    /** The same stream, unless nothing is in it: a folder looks so, and a file that another program has not written yet. */
    private static InputStream something(InputStream content) throws IOException {
        PushbackInputStream same = new PushbackInputStream(content);
        int first = same.read();
        if (first < 0) {
            throw new PortalException("attachment.empty");
        }
        same.unread(first);
        return same;
    }

    private static long left(long already) {
        if (already >= MAX_FILES_TOTAL) {
            throw new PortalException("attachment.too-many", String.valueOf(MAX_FILES));
        }
        return MAX_FILES_TOTAL - already;
    }

    /**
     * The name that the receiver will see: the last step of a path, without what hides or turns a part of it, at most 255
     * octets of UTF-8.
     */
    static String fileName(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String name = VisibleText.without(last).strip();
        if (VisibleText.isBlank(name) || name.equals(".") || name.equals("..")) {
            return "file";
        }
        return shorten(name);
    }

    private static String shorten(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
        String stem = name.substring(0, name.length() - ending.length());
        while (octets(stem) + octets(ending) > MAX_NAME_OCTETS) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + ending;
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String mediaType(@Nullable String sent) {
        return sent != null && sent.length() <= MAX_TYPE && sent.matches("[\\w.+-]+/[\\w.+-]+") ? sent : UNKNOWN_TYPE;
    }
}
