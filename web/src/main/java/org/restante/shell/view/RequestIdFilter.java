package org.restante.shell.view;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jboss.logging.MDC;
import org.restante.crypto.token.RequestId;

/**
 * Gives each request an id: in every line that it writes into the logs, in the response, and on the page for status 500, so that a
 * person can tell it on the phone. Made here, taken over from nobody: what a stranger sends does not reach the logs.
 */
public class RequestIdFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Request attribute that holds the id. */
    static final String ATTRIBUTE = "restante.request";

    private static final String HEADER = "X-Request-Id";
    private static final String FIELD = "request";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // The page for an error belongs to the request that failed.
        if (request.getAttribute(ATTRIBUTE) == null) {
            request.setAttribute(ATTRIBUTE, RequestId.random());
        }
        String id = request.getAttribute(ATTRIBUTE).toString();
        response.setHeader(HEADER, id);
        MDC.put(FIELD, id);
        chain.doFilter(request, response);
        // Not in a finally block: the container logs what failed after this, on this thread, and then shows the error
        // page,
        // which passes here again.
        MDC.remove(FIELD);
    }
}
