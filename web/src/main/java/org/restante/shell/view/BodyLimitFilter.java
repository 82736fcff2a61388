package org.restante.shell.view;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Refuses what {@link BodyLimit} does not let through; stands before every filter that reads parameters. */
public class BodyLimitFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int refusal = BodyLimit.refusal(request, request.getUserPrincipal() != null);
        if (refusal == 0) {
            chain.doFilter(request, response);
        } else {
            Refusal.show(request, response, refusal);
        }
    }
}
