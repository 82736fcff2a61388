package org.restante.message.entity;

import java.io.IOException;
import java.io.OutputStream;

/** A file that may be downloaded now. It holds the file's key until it is written. */
public final class OpenedFile {

    private final String name;
    private final String type;
    private final long size;
    private final Content content;

    /** Writes the content. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** @param size bytes */
    public OpenedFile(String name, String type, long size, Content content) {
        this.name = name;
        this.type = type;
        this.size = size;
        this.content = content;
    }

    public String name() {
        return name;
    }

    public String type() {
        return type;
    }

    /** Bytes. */
    public long size() {
        return size;
    }

    /**
     * Writes the file, segment by verified segment; works once.
     *
     * @throws RuntimeException when a segment is not authentic ({@code CryptoException}); what was written before is authentic but
     *     incomplete, and the caller must abort its response
     */
    public void writeTo(OutputStream out) throws IOException {
        content.writeTo(out);
    }
}
