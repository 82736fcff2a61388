package org.restante.pickup.view;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.common.control.PortalException;

/**
 * A reply that was not sent, on its way back to its writer, so that no word of it is lost.
 *
 * @param text what was written
 * @param refusal why it was not sent; null if the visit has ended
 * @param form the id of its form, to be sent with again, when it is not known whether it was stored; null for a new one
 */
record ReturnedReply(
        String text,
        @Nullable PortalException refusal,
        @Nullable UUID form) {
    private static final String NAME = ReturnedReply.class.getName();
    private static final String PAGE = "/pickup/reply";

    ReturnedReply(String text, @Nullable PortalException refusal) {
        this(text, refusal, null);
    }

    /** Shows the reply page with this text in it. */
    void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.setAttribute(NAME, this);
        request.getRequestDispatcher(PAGE).forward(new PageRequest(request), response);
    }

    static @Nullable ReturnedReply of(HttpServletRequest request) {
        return (ReturnedReply) request.getAttribute(NAME);
    }

    @Override
    public String toString() {
        return "ReturnedReply[REDACTED]";
    }

    /** To the page it is a plain look at it: the body of the request has been read already. */
    private static final class PageRequest extends HttpServletRequestWrapper {
        private final Map<String, String[]> parameters;

        PageRequest(HttpServletRequest request) {
            super(request);
            String delivery = request.getParameter(Visit.DELIVERY);
            parameters = delivery == null ? Map.of() : Map.of(Visit.DELIVERY, new String[] {delivery});
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return parameters;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return parameters.get(name);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null ? null : values[0];
        }
    }
}
