package org.restante.shell.view;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How large the body of a request may be. The container keeps a form whole in memory, so a body is measured before anything
 * looks for parameters in it, and one that does not say how large it is (RFC 9110, section 8.6) is not read at all.
 */
final class BodyLimit {
    /** Bytes from somebody who is signed in: the longest message as a form encodes it. */
    static final long SIGNED_IN = 6L * 1024 * 1024;

    /** Bytes from anybody else: a password, a passphrase, a reference and what a page adds. */
    static final long STRANGER = 64L * 1024;

    /** Read as streams, by servlets that limit them on their own. */
    private static final Set<String> UPLOADS = Set.of("/message/attachment", "/pickup/reply-submit");

    /** Asks who it is before it reads, and tells a script that nobody is signed in. */
    private static final String DRAFT = "/message/draft";

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "DELETE");
    private static final String FORM = "application/x-www-form-urlencoded";

    private BodyLimit() {}

    /**
     * The status that a request is refused with: 411 or 413, or 0 if it may go on.
     *
     * @param signedIn whether the request is somebody's who signed in
     */
    static int refusal(HttpServletRequest request, boolean signedIn) {
        String path = request.getServletPath();
        if (UPLOADS.contains(path) && !isForm(request.getContentType())) {
            return 0;
        }
        long length = request.getContentLengthLong();
        if (length < 0) {
            return mayHaveBody(request) ? HttpServletResponse.SC_LENGTH_REQUIRED : 0;
        }
        long largest = signedIn || DRAFT.equals(path) ? SIGNED_IN : STRANGER;
        return length > largest ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : 0;
    }

    private static boolean mayHaveBody(HttpServletRequest request) {
        return !WITHOUT_BODY.contains(request.getMethod())
                || request.getHeader("Transfer-Encoding") != null
                || request.getContentType() != null;
    }

    private static boolean isForm(@Nullable String type) {
        return type != null && type.toLowerCase(Locale.ROOT).contains(FORM);
    }
}
