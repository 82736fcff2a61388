package org.restante.shell.view;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restante.common.control.CurrentCaller;
import org.restante.common.entity.Language;

/**
 * Changes the language where no script and no session is needed for it: {@code ?lang=de} on any page sets a cookie and leads
 * back to the page. Nothing on the server changes. What the page shows is then noted for what is done on it.
 */
public class LanguageFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    static final String PARAMETER = "lang";

    private static final Duration REMEMBERED = Duration.ofDays(365);

    /** A path on this server: a second slash, or what browsers read as one, would lead to another. */
    private static final Pattern OWN_PATH = Pattern.compile("/(?:[!-\\[\\]-~&&[^/]][!-\\[\\]-~]*)?");

    @Inject
    private transient ActiveLanguage language;

    @Inject
    private transient CurrentCaller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Language> chosen = chosen(request);
        if (chosen.isPresent()) {
            remember(chosen.get(), response);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            String query = queryWithout(request.getQueryString())
                    .map(rest -> "?" + rest)
                    .orElse("");
            response.setHeader("Location", request.getRequestURI() + query);
            return;
        }
        language.asked().ifPresent(caller::reads);
        chain.doFilter(request, response);
    }

    private static Optional<Language> chosen(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                        && request.getQueryString() != null
                        && OWN_PATH.matcher(request.getRequestURI()).matches()
                ? Optional.ofNullable(request.getParameter(PARAMETER)).flatMap(Language::of)
                : Optional.empty();
    }

    static void remember(Language chosen, HttpServletResponse response) {
        Cookie cookie = new Cookie(ActiveLanguage.COOKIE, chosen.tag());
        cookie.setPath("/");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setMaxAge((int) REMEMBERED.toSeconds());
        response.addCookie(cookie);
    }

    /** The name in front of the equals sign, however it is written: the server reads it decoded as well. */
    private static String name(String part) {
        int equals = part.indexOf('=');
        String name = equals < 0 ? part : part.substring(0, equals);
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return name;
        }
    }

    /** A query without the language; empty when nothing is left. */
    static Optional<String> queryWithout(@Nullable String query) {
        if (query == null) {
            return Optional.empty();
        }
        String rest = Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !name(part).equals(PARAMETER))
                .collect(Collectors.joining("&"));
        return rest.isEmpty() ? Optional.empty() : Optional.of(rest);
    }
}
