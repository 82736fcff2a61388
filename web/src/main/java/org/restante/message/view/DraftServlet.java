package org.restante.message.view;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.restante.message.boundary.DraftRevision;
import org.restante.message.boundary.DraftText;
import org.restante.message.boundary.MessageDrafts;
import org.restante.shell.view.ActiveUser;
import org.restante.shell.view.PacedRequest;

/**
 * {@code GET /message/draft}: the token of this session, and who is signed in. {@code PUT
 * /message/draft?draft=<id>&over=<revision>}: saves what stands in the fields, without a word of it leaving a trace outside
 * the sealed draft; {@code over} is the revision it was typed over, and without it whatever is there is replaced.
 */
@WebServlet("/message/draft")
public class DraftServlet extends SenderServlet {
    private static final long serialVersionUID = 1L;

    /** Bytes; two MiB of text and what JSON adds. */
    static final int LONGEST = 5 << 20;

    @Inject
    transient MessageDrafts drafts;

    @Inject
    transient ActiveUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonObject session = Json.createObjectBuilder()
                .add("csrf", csrf.getValue())
                .add("address", user.getAddress())
                .build();
        answer(response, HttpServletResponse.SC_OK, session);
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID draft = id(request, "draft");
        long length = request.getContentLengthLong();
        if (length < 0 || length > LONGEST) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        try {
            DraftText typed =
                    DraftJson.read(new PacedRequest(request).getInputStream().readNBytes(LONGEST));
            DraftRevision saved = drafts.save(draft, typed, request.getParameter("over"));
            JsonObject done = Json.createObjectBuilder()
                    .add("saved", saved.savedAt().toString())
                    .add("revision", saved.revision())
                    .build();
            answer(response, HttpServletResponse.SC_OK, done);
        } catch (JsonException | ClassCastException malformed) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
