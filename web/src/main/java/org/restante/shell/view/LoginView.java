package org.restante.shell.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.restante.account.boundary.SignIn;
import org.restante.common.control.PortalException;

/** The page {@code /login}. One refusal for every reason: an unknown address reads like a wrong password. */
@Named
@RequestScoped
public class LoginView {
    private static final String LOGIN = "/login";

    @Inject
    SecurityContext security;

    @Inject
    ActiveUser user;

    @Inject
    SignIn signIn;

    @Inject
    Clock clock;

    private String address = "";
    private String password = "";

    /**
     * Leads someone who is signed in already to where they work.
     *
     * @throws IOException if the answer cannot be written
     */
    public void onLoad() throws IOException {
        if (user.isPresent()) {
            redirect(user.getStartPath());
        }
    }

    /**
     * Signs in and continues with the page that was asked for, or with the person's own start page.
     *
     * @throws IOException if the answer cannot be written
     */
    public void signIn() throws IOException {
        if (user.isPresent()) {
            redirect(LOGIN);
            return;
        }
        proceed(authenticate());
    }

    private AuthenticationStatus authenticate() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return security.authenticate(
                (HttpServletRequest) faces.getExternalContext().getRequest(),
                (HttpServletResponse) faces.getExternalContext().getResponse(),
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(address.strip(), password))
                        .newAuthentication(false));
    }

    private void proceed(AuthenticationStatus status) throws IOException {
        if (status == AuthenticationStatus.SUCCESS) {
            redirect(LOGIN);
        } else if (status == AuthenticationStatus.SEND_CONTINUE) {
            FacesContext faces = FacesContext.getCurrentInstance();
            FirstPageFilter.expect(
                    (HttpServletRequest) faces.getExternalContext().getRequest());
            faces.responseComplete();
        } else {
            refuse();
        }
    }

    /** The time to wait is told for every address, whether it has an account or not. */
    private void refuse() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Object reason = faces.getExternalContext().getRequestMap().get(PortalAuthenticationMechanism.REFUSAL);
        Optional<Instant> blocked = signIn.blockedUntil(address.strip());
        if (reason instanceof PortalException refusal) {
            ErrorMessages.add(refusal);
        } else if (blocked.isPresent()) {
            ErrorMessages.addError(null, "login.blocked.error", minutesUntil(blocked.get()));
        } else {
            ErrorMessages.addError(null, "login.refused.error");
        }
    }

    /** Rounded up: trying a moment too early would only be refused again. */
    private long minutesUntil(Instant end) {
        return Math.max(
                1, Duration.between(clock.instant(), end).plusSeconds(59).toMinutes());
    }

    private static void redirect(String path) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + path);
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
