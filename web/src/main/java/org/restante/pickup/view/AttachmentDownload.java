package org.restante.pickup.view;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.restante.common.control.NotThereException;
import org.restante.common.control.PortalException;
import org.restante.pickup.boundary.PickupDesk;
import org.restante.shell.view.DownloadGate;
import org.restante.shell.view.Side;

/** Hands out one attachment of a message that this session has opened; the address without a session is worth nothing. */
@WebServlet("/pickup/file")
public class AttachmentDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PickupDesk desk;

    @Inject
    transient DownloadGate gate;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<UUID> delivery = Visit.delivery(request);
        Optional<UUID> message = Visit.id(request.getParameter("message"));
        Optional<UUID> attachment = Visit.id(request.getParameter("attachment"));
        if (delivery.isEmpty() || message.isEmpty() || attachment.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            // By delivery: whoever proves themselves again in another browser gets no more.
            String person = delivery.get().toString();
            gate.send(
                    Side.RECIPIENTS,
                    person,
                    () -> desk.attachment(delivery.get(), message.get(), attachment.get()),
                    response);
        } catch (NotThereException ended) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (PortalException damaged) {
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }
}
