package org.restante.shell.view;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.restante.crypto.token.SecretToken;

/**
 * Binds requests to our own servlets to the session: the page carries the value, the request sends it back. Pages of
 * the form library have their view state for this.
 */
@Named
@SessionScoped
public class CsrfToken implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String value = SecretToken.random();

    /** 43 characters of base64url, for a hidden field or a request header; never for a URL. */
    public String getValue() {
        return value;
    }

    /**
     * Whether a request came from a page of this session; compared in constant time.
     *
     * @param presented what the request carries, null if nothing
     */
    public boolean matches(@Nullable String presented) {
        return presented != null && SecretToken.matches(value, presented);
    }
}
