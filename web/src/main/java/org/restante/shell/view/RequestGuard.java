package org.restante.shell.view;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What no page of the portal leads to. Every address of the portal is written in one way: other spellings of it (with
 * parameters of a path, percent signs, dots between slashes, the name of a page's source) are not there. Looking changes
 * nothing, so no form is sent by looking. What changes something comes from a page of the portal: browsers say where a
 * request comes from (Fetch Metadata), beside the tokens that pages carry. Looks at parameters, so it stands behind
 * {@link BodyLimit}.
 */
final class RequestGuard {
    /** For the header {@code Allow}, which belongs to an answer 405 (RFC 9110, section 15.5.6). */
    static final String METHODS_OF_PAGES = "GET, HEAD, POST";

    /** Where the server leads what it cannot read itself. */
    private static final String UNREADABLE = "/cannot-be-read";

    // Possessive: the address is a stranger's and may be long, and a loop needs no stack.
    private static final Pattern PLAIN = Pattern.compile("/|(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*+)++");
    private static final String VIEW_STATE = "jakarta.faces.ViewState";
    private static final String SOURCE = ".xhtml";
    private static final Set<String> TO_READ = Set.of("GET", "HEAD");
    private static final Set<String> FOR_SCRIPTS = Set.of("PUT", "DELETE");
    private static final Set<String> TALK_TO_SCRIPTS = Set.of("/message/draft", "/message/attachment");
    private static final Set<String> FROM_HERE = Set.of("same-origin", "none");

    private RequestGuard() {}

    /** The status that a request is refused with: 400, 403, 404 or 405; or 0 if it may go on. */
    static int refusal(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!PLAIN.matcher(path).matches() || path.endsWith(SOURCE)) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (UNREADABLE.equals(path)) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        String method = request.getMethod();
        if (TO_READ.contains(method)) {
            // The form library takes any request that carries a view's state for a form that was sent.
            return request.getParameter(VIEW_STATE) == null ? 0 : HttpServletResponse.SC_BAD_REQUEST;
        }
        boolean known = "POST".equals(method) || FOR_SCRIPTS.contains(method) && TALK_TO_SCRIPTS.contains(path);
        if (!known) {
            return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        }
        return isForeign(request.getHeader("Sec-Fetch-Site")) ? HttpServletResponse.SC_FORBIDDEN : 0;
    }

    /** Whether a browser says that another site made the request; not every client says anything. */
    private static boolean isForeign(@Nullable String site) {
        return site != null && !FROM_HERE.contains(site);
    }
}
