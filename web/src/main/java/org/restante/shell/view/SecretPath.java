package org.restante.shell.view;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jboss.logging.Logger;

/**
 * Shows a page whose address carries a secret. The container writes the address of a failed request into its log, so
 * a failure ends here, without the address.
 */
public final class SecretPath {
    private static final Logger LOG = Logger.getLogger(SecretPath.class);

    private SecretPath() {}

    /**
     * Forwards to a page; a failure is answered with the page for status 500 and logged without the address.
     *
     * @param page path of the page, from the root, without extension
     * @throws IOException if the answer cannot be written
     */
    public static void show(HttpServletRequest request, HttpServletResponse response, String page) throws IOException {
        try {
            request.getRequestDispatcher(page).forward(request, response);
        } catch (ServletException | RuntimeException failure) {
            LOG.errorf(failure, "A page below %s failed", page);
            if (!response.isCommitted()) {
                response.reset();
                response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        }
    }
}
