package org.restante.shell.view;

import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.restante.common.control.SignedOutException;

/**
 * Answers what came too late with the page that says so. The container would do it, too, but write a stack trace into its log
 * for each, and anybody can cause as many as they like.
 */
public class ExpiredFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final String PAGE = "/WEB-INF/errorpages/expired.xhtml";
    private static final int DEEPEST = 10;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (!isExpiry(failure) || response.isCommitted()) {
                throw failure;
            }
            response.resetBuffer();
            request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
            Refusal.show(request, response, HttpServletResponse.SC_FORBIDDEN, PAGE);
        }
    }

    private static boolean isExpiry(Exception failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < DEEPEST; i++) {
            if (cause instanceof ViewExpiredException || cause instanceof SignedOutException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
