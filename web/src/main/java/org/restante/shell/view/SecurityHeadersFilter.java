package org.restante.shell.view;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Sets the response headers that protect the reader, on every answer, errors included. What the container answers before
 * it asks any filter, such as the way to the sign-in page, has those of {@code 45-answers.cli} in wildfly-config.
 */
public class SecurityHeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    /** For pages without components: own files only, no inline script, no inline style, no frame. */
    static final String STRICT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=(),"
            + " display-capture=(), browsing-topics=(), clipboard-read=()";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        response.setHeader("Strict-Transport-Security", "max-age=31536000");
        response.setHeader("X-Content-Type-Options", "nosniff");
        // A pickup ticket stands in the path: no other server may learn it.
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(PolicyGuard.HEADER, STRICT_POLICY);
        response.setHeader("Cache-Control", CacheRule.of(path, request.getQueryString()));
        chain.doFilter(request, new PolicyGuard(response, PolicyGuard.usesComponents(path)));
        if (isMissingResource(request, response)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The form library answers with a status and nothing else, to be kept as long as the file that is not there. */
    private static boolean isMissingResource(HttpServletRequest request, HttpServletResponse response) {
        return response.getStatus() == HttpServletResponse.SC_NOT_FOUND
                && !response.isCommitted()
                && CacheRule.isResource(request);
    }
}
