package org.restante.shell.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.restante.account.boundary.OwnAccount;

/** Leaving: the session and all it holds are gone before the answer is written. */
@Named
@RequestScoped
public class SignOutView {
    @Inject
    OwnAccount account;

    /**
     * Signs out and leads to the sign-in page.
     *
     * @throws IOException if the answer cannot be written
     * @throws ServletException if the container cannot forget the caller
     */
    public void signOut() throws IOException, ServletException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            account.signOut();
        } finally {
            ((HttpServletRequest) external.getRequest()).logout();
            external.invalidateSession();
        }
        external.redirect(external.getRequestContextPath() + "/login");
    }
}
