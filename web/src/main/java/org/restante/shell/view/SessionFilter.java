package org.restante.shell.view;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.restante.common.control.SignedOutException;

/**
 * Ends a session ten hours after it began, however busy it is (a working day, and not the night after it), and as soon
 * as its account may not act any more. Pages for strangers go on without it: whoever holds a link may use it.
 */
public class SessionFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    static final Duration LIMIT = Duration.ofHours(10);

    private static final Set<String> FOR_STRANGERS = Set.of("/p", "/pickup", "/verify", "/account/password");

    @Inject
    transient Clock clock;

    @Inject
    transient ActiveUser user;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        if (session == null || CacheRule.isResource(request) || mayGoOn(session)) {
            chain.doFilter(request, response);
            return;
        }
        request.logout();
        session.invalidate();
        if (isForStrangers(request.getServletPath())) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + "/login");
        }
    }

    private static boolean isForStrangers(String path) {
        return FOR_STRANGERS.stream().anyMatch(open -> path.equals(open) || path.startsWith(open + "/"));
    }

    private boolean mayGoOn(HttpSession session) {
        if (!Instant.ofEpochMilli(session.getCreationTime()).plus(LIMIT).isAfter(clock.instant())) {
            return false;
        }
        try {
            user.load();
            return true;
        } catch (SignedOutException closed) {
            return false;
        }
    }
}
