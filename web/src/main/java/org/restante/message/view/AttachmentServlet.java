package org.restante.message.view;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.common.control.PortalException;
import org.restante.message.boundary.MessageDrafts;
import org.restante.message.entity.AttachedFile;
import org.restante.shell.view.PacedRequest;
import org.restante.shell.view.Side;
import org.restante.shell.view.UploadGate;

/**
 * {@code PUT /message/attachment?draft=<id>}: one file as the raw body, sealed while it arrives, never whole in memory and
 * never in plaintext on disk (the form library and {@code Part} would spool it). {@code DELETE …&attachment=<id>}: takes it
 * away again.
 *
 * <p>The name comes in the header {@code X-File-Name}, percent-encoded UTF-8: addresses end up in logs, and the name of a
 * file is as confidential as the file.
 */
@WebServlet("/message/attachment")
public class AttachmentServlet extends SenderServlet {
    private static final long serialVersionUID = 1L;

    static final String NAME_HEADER = "X-File-Name";

    private static final String ANY_TYPE = "application/octet-stream";

    @Inject
    transient MessageDrafts drafts;

    @Inject
    transient UploadGate gate;

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID draft = id(request, "draft");
        String name = fileName(request.getHeader(NAME_HEADER));
        if (name.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (request.getContentLengthLong() > MessageDrafts.MAX_FILE) {
            throw new PortalException("attachment.too-large", String.valueOf(MessageDrafts.MAX_FILE >> 20));
        }
        String person = request.getUserPrincipal().getName();
        if (!gate.tryEnter(Side.EMPLOYEES, person)) {
            answer(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, reason(new PortalException(UploadGate.BUSY)));
            return;
        }
        try {
            InputStream content = new PacedRequest(request).getInputStream();
            AttachedFile file = drafts.attach(draft, name, type(request.getContentType()), content);
            answer(response, HttpServletResponse.SC_CREATED, json(file));
        } finally {
            gate.leave(Side.EMPLOYEES, person);
        }
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
        drafts.detach(id(request, "draft"), id(request, "attachment"));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static String fileName(@Nullable String encoded) {
        if (encoded == null) {
            return "";
        }
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static String type(@Nullable String claimed) {
        return claimed == null || claimed.isBlank() ? ANY_TYPE : claimed;
    }

    private static JsonObject json(AttachedFile file) {
        return Json.createObjectBuilder()
                .add("id", file.id().toString())
                .add("name", file.name())
                .add("size", file.size())
                .build();
    }
}
