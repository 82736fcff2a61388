package org.restante.message.control;

import java.util.UUID;
import org.restante.crypto.key.SecretKeyHandle;
import org.restante.message.entity.AttachedFile;

/**
 * One attached file as the message part lists it.
 *
 * @param id the part's id
 * @param size bytes of the file
 * @param segments segments that an opener must find
 * @param key the file's own content-encryption key; whoever holds this record closes it
 */
public record PartAttachment(UUID id, String name, String type, long size, long segments, SecretKeyHandle key)
        implements AutoCloseable {

    /** What a page may list of it. */
    public AttachedFile listed() {
        return new AttachedFile(id, name, type, size);
    }

    @Override
    public void close() {
        key.close();
    }

    @Override
    public String toString() {
        return "PartAttachment[" + id + "]";
    }
}
