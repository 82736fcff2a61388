package org.restante.shell.view;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Refuses what is not {@link WellFormed}, after {@link BodyLimitFilter}, which has to stand before any look at parameters.
 * Among the filters of an error, shows what {@link MeasuredFirstInterceptor} refused.
 */
public class WellFormedFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            showError(request, response, chain);
            return;
        }
        int refusal = WellFormed.refusal(request);
        if (refusal == 0) {
            chain.doFilter(request, response);
        } else {
            Refusal.show(request, response, refusal);
        }
    }

    /** The container refuses some requests before any filter has measured them, and an error page would read their parameters. */
    private static void showError(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int pending = Refusal.pending(request);
        if (pending != 0) {
            Refusal.show(request, response, pending);
        } else if (BodyLimit.refusal(request, true) != 0 || WellFormed.refusal(request) != 0) {
            chain.doFilter(Refusal.unread(request), response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
