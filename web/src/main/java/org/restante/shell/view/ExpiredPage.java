package org.restante.shell.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go on from a page that was open for too long: the same page anew, with the draft that was written on it. */
@Named
@RequestScoped
public class ExpiredPage {
    private static final String LOGIN = "/login";
    private static final Pattern PAGE = Pattern.compile("/(message|audit|account)(/[a-z]+)?");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Inject
    HttpServletRequest request;

    /** A path of this portal from the root, with its query; the sign-in page if nothing better is known. */
    public String getPath() {
        String asked = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path =
                asked == null ? "" : asked.substring(request.getContextPath().length());
        return PAGE.matcher(path).matches() ? path + query() : LOGIN;
    }

    private String query() {
        return parameter("draft-id")
                .map(id -> "?draft=" + id)
                .or(() -> parameter("draft").map(id -> "?draft=" + id))
                .or(() -> parameter("id").map(id -> "?id=" + id))
                .orElse("");
    }

    private Optional<String> parameter(String name) {
        @Nullable String value = request.getParameter(name);
        return Optional.ofNullable(value).filter(id -> ID.matcher(id).matches());
    }
}
