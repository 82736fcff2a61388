package org.restante.shell.view;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.restante.account.boundary.OwnAccount;

/**
 * Notes in the audit trail who asked for a page that is not theirs. The container refuses such a request before any page or
 * boundary hears of it; the answer looks like that to a page that does not exist.
 */
public class RefusalFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OwnAccount account;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isRefusal(request) && request.getUserPrincipal() != null) {
            account.noteRefusal(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
        }
        chain.doFilter(request, response);
    }

    private static boolean isRefusal(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return Integer.valueOf(HttpServletResponse.SC_FORBIDDEN).equals(status)
                || failure instanceof EJBAccessException;
    }
}
