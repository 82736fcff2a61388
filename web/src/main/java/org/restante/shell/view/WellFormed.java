package org.restante.shell.view;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a request is one that a page or a servlet of the portal could have caused. */
final class WellFormed {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/";
    private static final Set<String> FOR_FILES = Set.of("/pickup/reply-submit", "/message/attachment");
    private static final String NUL = "%00";

    private WellFormed() {}

    /**
     * The status that a request is refused with, or 0 if it may go on: 415 for files sent to a page, which the container would
     * put on disk; 400 for a form that cannot be read, and for an address with a character that no text has.
     */
    static int refusal(HttpServletRequest request) {
        String type = lowerCase(request.getContentType());
        if (type.startsWith(MULTIPART) && !FOR_FILES.contains(request.getServletPath())) {
            return HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
        }
        boolean nul = lowerCase(request.getQueryString()).contains(NUL);
        return nul || type.startsWith(FORM) && !isReadable(request) ? HttpServletResponse.SC_BAD_REQUEST : 0;
    }

    /** More parameters than the container takes, or a coding that is none, show when they are asked for, and not before. */
    private static boolean isReadable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private static String lowerCase(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
