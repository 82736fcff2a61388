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
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;

/**
 * A reply as a browser sends it, {@code multipart/form-data} (RFC 7578): first the fields, then the files. Files pass
 * through as streams and never rest on disk or whole in memory. For one request and one thread.
 */
final class ReplyForm {
    private static final String TOKEN = "csrf";
    private static final String REPLY = "reply";
    private static final String TEXT = "text";

    /** Bytes; a longer text is cut, and refused for its length with what is left of it. */
    private static final Map<String, Integer> LONGEST = Map.of(TOKEN, 64, REPLY, 36, TEXT, 2 * 1024 * 1024);

    private static final int MOST_PARTS = 60;
    private static final int LONGEST_PART_HEADER = 4096;
    private static final String UNKNOWN_TYPE = "application/octet-stream";
    private static final String TYPE = "[A-Za-z0-9!#$&^_.+-]{1,60}/[A-Za-z0-9!#$&^_.+-]{1,60}";

    /** Takes one file; the stream ends with the file. */
    interface FileTaker {
        void take(String name, String type, InputStream content);
    }

    private final FileItemInputIterator parts;
    private final Map<String, String> fields = new HashMap<>();
    private int count;
    private @Nullable FileItemInput file;

    private ReplyForm(FileItemInputIterator parts) {
        this.parts = parts;
    }

    /**
     * Reads the fields, up to the first file.
     *
     * @throws FileUploadException if the request is not such a form, or has what the page does not send
     * @throws IOException if it ends too early
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
        return fields.getOrDefault(TEXT, "").replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The id that the form was given. */
    Optional<UUID> reply() {
        return Visit.id(fields.get(REPLY));
    }

    @Nullable
    String token() {
        return fields.get(TOKEN);
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
            next();
        }
    }

    private @Nullable FileItemInput advance() throws IOException {
        file = null;
        while (file == null && parts.hasNext()) {
            FileItemInput part = next();
            if (part.isFormField()) {
                keep(part);
            } else {
                file = part;
            }
        }
        return file;
    }

    private FileItemInput next() throws IOException {
        count++;
        if (count > MOST_PARTS) {
            throw new FileUploadException("more parts than the page has");
        }
        return parts.next();
    }

    private void keep(FileItemInput field) throws IOException {
        String name = String.valueOf(field.getFieldName());
        Integer longest = LONGEST.get(name);
        if (longest == null || fields.containsKey(name)) {
            throw new FileUploadException("not a field of the page");
        }
        byte[] value = field.getInputStream().readNBytes(longest + 1);
        if (value.length > longest && !TEXT.equals(name)) {
            throw new FileUploadException("longer than what the page sends");
        }
        fields.put(name, new String(value, StandardCharsets.UTF_8));
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
