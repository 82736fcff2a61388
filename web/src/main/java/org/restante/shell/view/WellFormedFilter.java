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
        boolean error = request.getDispatcherType() == DispatcherType.ERROR;
        int refusal = error ? Refusal.pending(request) : WellFormed.refusal(request);
        if (refusal == 0) {
            chain.doFilter(request, response);
        } else {
            Refusal.show(request, response, refusal);
        }
    }
}
