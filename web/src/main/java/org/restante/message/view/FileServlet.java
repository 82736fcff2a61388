package org.restante.message.view;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.restante.common.control.NotThereException;
import org.restante.common.control.PortalException;
import org.restante.message.boundary.MessageReading;
import org.restante.shell.view.DownloadGate;
import org.restante.shell.view.Side;

/** {@code GET /message/file?message=<id>&attachment=<id>}: a file of a message that this person sent or received. */
@WebServlet("/message/file")
public class FileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient MessageReading reading;

    @Inject
    transient DownloadGate gate;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            UUID message = SenderServlet.id(request, "message");
            UUID attachment = SenderServlet.id(request, "attachment");
            String person = request.getUserPrincipal().getName();
            gate.send(Side.EMPLOYEES, person, () -> reading.attachment(message, attachment), response);
        } catch (NotThereException absent) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (PortalException damaged) {
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }
}
