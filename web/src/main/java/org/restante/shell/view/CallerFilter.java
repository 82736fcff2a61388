package org.restante.shell.view;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.restante.common.control.CurrentCaller;

/** Notes the network address of each request, for the audit trail and for throttles. */
public class CallerFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** Request attribute with that address, for the access log. */
    private static final String SOURCE = "restante.source";

    @Inject
    private transient CurrentCaller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        caller.comesFrom(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
        request.setAttribute(SOURCE, caller.source());
        chain.doFilter(request, response);
    }
}
