package org.restante.account.view;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.restante.shell.view.SecretPath;

/** Takes the token out of {@code /account/password/{token}} and shows the page behind it; the address stays as it is. */
public class PasswordFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    static final String TOKEN = PasswordFilter.class.getName() + ".token";

    private static final String PAGE = "/account/password";
    private static final Pattern WELL_FORMED = Pattern.compile("/[A-Za-z0-9_-]{16,64}");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        String rest = request.getRequestURI().substring((request.getContextPath() + PAGE).length());
        if (!WELL_FORMED.matcher(rest).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        request.setAttribute(TOKEN, rest.substring(1));
        SecretPath.show(request, response, PAGE);
    }
}
