package org.restante.pickup.view;

import jakarta.servlet.http.HttpServletResponse;

/** Leads on after a POST, so that reloading does not send again (RFC 9110, section 15.4.4). */
final class SeeOther {
    private SeeOther() {}

    static void send(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }
}
