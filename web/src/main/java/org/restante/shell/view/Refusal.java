package org.restante.shell.view;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers a request that is refused before anybody looks into it, with a page in words. The page is made without touching the
 * request's body or parameters: they are why it is refused, and the container's own way to an error page would read them.
 */
final class Refusal {
    private static final String PAGE = "/WEB-INF/errorpages/400.xhtml";

    private static final String PENDING = Refusal.class.getName() + ".status";

    private Refusal() {}

    /** Refuses before any filter had its turn: those of an error have theirs, and then {@link #pending} is to be shown. */
    static void send(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        request.setAttribute(PENDING, status);
        response.sendError(status);
    }

    /** The status that was given to {@link #send}, or 0. */
    static int pending(HttpServletRequest request) {
        return request.getAttribute(PENDING) instanceof Integer status ? status : 0;
    }

    /**
     * Shows the page.
     *
     * @param status 4xx
     */
    static void show(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException, ServletException {
        show(request, response, status, PAGE);
    }

    /**
     * Shows another page.
     *
     * @param page path from the root
     */
    static void show(HttpServletRequest request, HttpServletResponse response, int status, String page)
            throws IOException, ServletException {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        response.setStatus(status);
        request.getRequestDispatcher(page).forward(new Unread(request), response);
    }

    /** The request without its body and parameters. */
    static HttpServletRequest unread(HttpServletRequest request) {
        return new Unread(request);
    }

    /** The request as a look at a page, with nothing typed. */
    private static final class Unread extends HttpServletRequestWrapper {

        Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public ServletInputStream getInputStream() {
            throw new IllegalStateException("the body of a refused request is not read");
        }
    }
}
