package org.restante.shell.view;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Refuses what {@link RequestGuard} does not let through. */
public class RequestGuardFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int refusal = RequestGuard.refusal(request);
        if (refusal == 0) {
            chain.doFilter(request, response);
        } else {
            refuse(response, refusal);
        }
    }

    /** Answers with the page for a status. */
    static void refuse(HttpServletResponse response, int status) throws IOException {
        if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", RequestGuard.METHODS_OF_PAGES);
        }
        response.sendError(status);
    }
}
