package org.restante.shell.view;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/**
 * Leads someone who just signed in to their start page when the page they had asked for before is none of theirs. Later
 * such a page looks like one that is not there, as it should.
 */
public class FirstPageFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final String EXPECTED = FirstPageFilter.class.getName() + ".expected";
    private static final String LOGIN = "/login";

    /** Notes that the next request of this session asks for the page that led to the sign-in. */
    static void expect(HttpServletRequest request) {
        request.getSession().setAttribute(EXPECTED, Boolean.TRUE);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        boolean first = session != null && session.getAttribute(EXPECTED) != null;
        if (first && session != null) {
            session.removeAttribute(EXPECTED);
        }
        if (first && isForbidden(request, response)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + LOGIN);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isForbidden(HttpServletRequest request, HttpServletResponse response) {
        return request.getDispatcherType() == DispatcherType.ERROR
                && response.getStatus() == HttpServletResponse.SC_FORBIDDEN;
    }
}
