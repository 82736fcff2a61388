package org.restante.pickup.view;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;

/**
 * A reply as a browser sends it, {@code multipart/form-data} (RFC 7578): first the fields, then the files. Files pass
 * through as streams and never rest on disk or whole in memory. For one request and one thread.
 */
final class ReplyForm {
    private static final int LONGEST_FIELD = 2 * 1024 * 1024 + 1;
    private static final int LONGEST_PART_HEADER = 4096;
    private static final String UNKNOWN_TYPE = "application/octet-stream";
    private static final String TYPE = "[A-Za-z0-9!#$&^_.+-]{1,60}/[A-Za-z0-9!#$&^_.+-]{1,60}";

    /** Takes one file; the stream ends with the file. */
    interface FileTaker {
        void take(String name, String type, InputStream content);
    }

    private final FileItemInputIterator parts;
    private final Map<String, String> fields = new HashMap<>();
    private @Nullable FileItemInput file;

    private ReplyForm(FileItemInputIterator parts) {
        this.parts = parts;
    }

    /**
     * Reads the fields, up to the first file.
     *
     * @throws IOException if the request is not such a form, or ends too early
     */
    static ReplyForm begin(HttpServletRequest request) throws IOException {
        JakartaServletFileUpload<?, ?> upload = new JakartaServletFileUpload<>();
        upload.setHeaderCharset(StandardCharsets.UTF_8);
        upload.setMaxPartHeaderSize(LONGEST_PART_HEADER);
        ReplyForm form = new ReplyForm(upload.getItemIterator(request));
        form.advance();
        return form;
    }

    /** What was written, line ends as LF. */
    String text() {
        return fields.getOrDefault("text", "").replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The id that the form was given. */
    Optional<UUID> reply() {
        return Visit.id(fields.get("reply"));
    }

    @Nullable
    String token() {
        return fields.get("csrf");
    }

    /**
     * Hands over the files, one after the other.
     *
     * @throws IOException if the request ends too early
     */
    void eachFile(FileTaker taker) throws IOException {
        for (FileItemInput next = file; next != null; next = advance()) {
            String name = lastSegment(next.getName());
            if (!name.isBlank()) {
                taker.take(name, type(next.getContentType()), next.getInputStream());
            }
        }
    }

    /**
     * Reads what is left and forgets it: most browsers do not look at an answer before they have sent all.
     *
     * @throws IOException if the request ends too early
     */
    void drain() throws IOException {
        while (parts.hasNext()) {
            parts.next();
        }
    }

    private @Nullable FileItemInput advance() throws IOException {
        file = null;
        while (file == null && parts.hasNext()) {
            FileItemInput part = parts.next();
            if (part.isFormField()) {
                fields.putIfAbsent(part.getFieldName(), read(part.getInputStream()));
            } else {
                file = part;
            }
        }
        return file;
    }

    private static String read(InputStream field) throws IOException {
        return new String(field.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
    }

    private static String lastSegment(@Nullable String name) {
        if (name == null) {
            return "";
        }
        // Browsers write a quotation mark so, and nothing else (HTML, multipart/form-data encoding algorithm).
        String quoted = name.replace("%22", "\"");
        return quoted.substring(Math.max(quoted.lastIndexOf('/'), quoted.lastIndexOf('\\')) + 1);
    }

    private static String type(@Nullable String claimed) {
        return claimed != null && claimed.matches(TYPE) ? claimed : UNKNOWN_TYPE;
    }
}
