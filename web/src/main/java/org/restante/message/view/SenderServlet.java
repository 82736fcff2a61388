package org.restante.message.view;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.restante.common.control.NotThereException;
import org.restante.common.control.PortalException;
import org.restante.common.control.SignedOutException;
import org.restante.shell.view.CsrfToken;
import org.restante.shell.view.ErrorMessages;

/**
 * What the script of {@code /message/compose} talks to. Answers in JSON, and says plainly that nobody is signed in (401):
 * a redirect to the sign-in page would end, after signing in, in front of JSON instead of a page.
 *
 * <p>401 signed out · 403 not a page of this session, or not a sender · 404 not there · 409 refused, with {@code code} and
 * {@code text} · 503 too many uploads at a time, with the same.
 */
abstract class SenderServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final String ROLE = "SEND_MESSAGE";
    static final String CSRF_HEADER = "X-CSRF-Token";

    @Inject
    transient CsrfToken csrf;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getUserPrincipal() == null) {
            refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "signed-out");
        } else if (!request.isUserInRole(ROLE)) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, "role");
        } else if (!"GET".equals(request.getMethod()) && !csrf.matches(request.getHeader(CSRF_HEADER))) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, "token");
        } else {
            serve(request, response);
        }
    }

    private void serve(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        try {
            super.service(request, response);
        } catch (SignedOutException ended) {
            refuse(response, HttpServletResponse.SC_UNAUTHORIZED, "signed-out");
        } catch (NotThereException absent) {
            refuse(response, HttpServletResponse.SC_NOT_FOUND, absent.code());
        } catch (PortalException refusal) {
            answer(response, HttpServletResponse.SC_CONFLICT, reason(refusal));
        }
    }

    /** A refusal for the script: {@code code} and {@code text}. */
    static JsonObject reason(PortalException refusal) {
        return Json.createObjectBuilder()
                .add("code", refusal.code())
                .add("text", ErrorMessages.text(refusal))
                .build();
    }

    /** The id in a parameter of the address; anything else is not there. */
    static UUID id(HttpServletRequest request, String parameter) {
        return Ids.parse(request.getParameter(parameter)).orElseThrow(NotThereException::new);
    }

    static void answer(HttpServletResponse response, int status, JsonObject body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream().write(body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void refuse(HttpServletResponse response, int status, String code) throws IOException {
        answer(response, status, Json.createObjectBuilder().add("code", code).build());
    }
}
