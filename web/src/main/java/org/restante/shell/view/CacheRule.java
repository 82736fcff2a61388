package org.restante.shell.view;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** How long an answer may be kept: not at all, unless it is a file of the portal's own look. */
final class CacheRule {
    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final String NEVER = "no-store";
    private static final String AN_HOUR = "public, max-age=3600";
    private static final String A_YEAR = "public, max-age=31536000, immutable";

    private CacheRule() {}

    static boolean isResource(HttpServletRequest request) {
        return request.getServletPath().startsWith(RESOURCES.substring(0, RESOURCES.length() - 1));
    }

    static String of(String path, @Nullable String query) {
        if (!path.startsWith(RESOURCES)) {
            return NEVER;
        }
        boolean versioned = query != null && ("&" + query).contains("&v=");
        return versioned || path.endsWith(".woff2") ? A_YEAR : AN_HOUR;
    }
}
