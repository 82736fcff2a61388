package org.restante.shell.view;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Set;

/**
 * Lets the component library replace the Content-Security-Policy, by the one with its nonce, on pages that use its
 * components; everywhere else the strict policy stands. Two policies side by side would forbid the nonce's script.
 */
final class PolicyGuard extends HttpServletResponseWrapper {
    static final String HEADER = "Content-Security-Policy";

    private static final Set<String> AREAS_WITH_COMPONENTS = Set.of("message", "audit", "account", "tenant");
    private static final String PASSWORD_PAGE = "/account/password";

    private final boolean replaceable;

    PolicyGuard(HttpServletResponse response, boolean replaceable) {
        super(response);
        this.replaceable = replaceable;
    }

    static boolean usesComponents(String path) {
        String[] segments = path.split("/", 3);
        return segments.length > 1 && AREAS_WITH_COMPONENTS.contains(segments[1]) && !path.startsWith(PASSWORD_PAGE);
    }

    @Override
    public void addHeader(String name, String value) {
        if (HEADER.equalsIgnoreCase(name)) {
            replacePolicy(value);
        } else {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setHeader(String name, String value) {
        if (HEADER.equalsIgnoreCase(name)) {
            replacePolicy(value);
        } else {
            super.setHeader(name, value);
        }
    }

    private void replacePolicy(String value) {
        if (replaceable) {
            super.setHeader(HEADER, value);
        }
    }
}
