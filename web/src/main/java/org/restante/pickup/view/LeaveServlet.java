package org.restante.pickup.view;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.restante.pickup.boundary.PickupDesk;
import org.restante.shell.view.CsrfToken;

/** Ends the visit to one delivery: its keys are forgotten, and the passphrase is asked for again. */
@WebServlet("/pickup/leave")
public class LeaveServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PickupDesk desk;

    @Inject
    transient CsrfToken token;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        Visit.delivery(request)
                .filter(delivery -> token.matches(request.getParameter("csrf")))
                .ifPresent(desk::leave);
        SeeOther.send(response, request.getContextPath() + "/pickup/left");
    }
}
