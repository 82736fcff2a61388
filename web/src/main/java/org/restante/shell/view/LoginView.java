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
        try {
            proceed(authenticate());
        } catch (PortalException refusal) {
            ErrorMessages.add(refusal);
        }
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
            renewSessionId();
            redirect(LOGIN);
        } else if (status == AuthenticationStatus.SEND_CONTINUE) {
            renewSessionId();
            FacesContext.getCurrentInstance().responseComplete();
        } else {
            ErrorMessages.addError(null, "login.refused.error");
        }
    }

    /** An identifier that somebody knew before the sign-in is worth nothing after it. */
    private static void renewSessionId() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        if (external.getSession(false) != null) {
            ((HttpServletRequest) external.getRequest()).changeSessionId();
        }
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
