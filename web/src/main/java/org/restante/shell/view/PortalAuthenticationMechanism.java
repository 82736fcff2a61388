package org.restante.shell.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.restante.common.control.PortalException;

/**
 * How employees sign in: with what {@link LoginView} hands over, remembered in the session. A protected page sends a
 * stranger to {@code /login} and continues from there; the page to continue with is the container's own saved request,
 * never a parameter, so there is no open redirect.
 */
@ApplicationScoped
@AutoApplySession
@MeasuredFirst
@LoginToContinue(loginPage = "/login", errorPage = "", useForwardToLogin = false)
public class PortalAuthenticationMechanism implements HttpAuthenticationMechanism {
    /** Request attribute: the {@link PortalException} that stopped the sign-in, if there was one. */
    static final String REFUSAL = PortalAuthenticationMechanism.class.getName() + ".refusal";

    @Inject
    IdentityStoreHandler identityStores;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Credential credential = context.getAuthParameters().getCredential();
        if (credential == null) {
            return context.doNothing();
        }
        CredentialValidationResult result = validate(credential, request);
        if (result.getStatus() == CredentialValidationResult.Status.VALID) {
            renewSessionId(request);
        }
        return context.notifyContainerAboutLogin(result);
    }

    /** A refusal with words of its own would reach the page wrapped in what the container makes of it. */
    private CredentialValidationResult validate(Credential credential, HttpServletRequest request) {
        try {
            return identityStores.validate(credential);
        } catch (PortalException refusal) {
            request.setAttribute(REFUSAL, refusal);
            return CredentialValidationResult.INVALID_RESULT;
        }
    }

    /** An identifier that somebody knew before the sign-in is worth nothing after it. */
    private static void renewSessionId(HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
    }
}
