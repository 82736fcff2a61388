package org.restante.account.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restante.account.boundary.PasswordInvitation;
import org.restante.account.boundary.PasswordSetting;
import org.restante.common.control.PortalException;
import org.restante.shell.view.ErrorMessages;

/**
 * The page {@code /account/password/{token}}: a person sets their password with a one-time link. Looking changes
 * nothing; an unknown, used or expired link shows one and the same page.
 */
@Named
@RequestScoped
public class PasswordView {
    private static final int SHORTEST = PasswordSetting.MIN_LENGTH;

    @Inject
    PasswordSetting passwords;

    private @Nullable Optional<PasswordInvitation> found;
    private String password = "";
    private String repeated = "";
    private boolean done;

    /** Whether the link still opens something. */
    public boolean isOpen() {
        return !done && find().isPresent();
    }

    /** Whether the link is unknown, used or expired. */
    public boolean isClosed() {
        return !done && find().isEmpty();
    }

    /** Whether the password has just been set. */
    public boolean isDone() {
        return done;
    }

    /** Whose password it is; null when the link is closed. */
    public @Nullable PasswordInvitation getInvitation() {
        return find().orElse(null);
    }

    /** Sets the password, or says what is wrong with it. */
    public void save() {
        if (password.length() < SHORTEST) {
            ErrorMessages.addError("new-password", "account.password.new-password.short.error", SHORTEST);
        } else if (!password.equals(repeated)) {
            ErrorMessages.addError("repeat-password", "account.password.repeat-password.different.error");
        } else {
            store(password.toCharArray());
        }
    }

    private void store(char[] typed) {
        try {
            passwords.setPassword(token(), typed);
            done = true;
        } catch (PortalException refusal) {
            found = null;
            ErrorMessages.add(refusal);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    private Optional<PasswordInvitation> find() {
        Optional<PasswordInvitation> known = found;
        if (known == null) {
            known = passwords.find(token());
            found = known;
        }
        return known;
    }

    private static String token() {
        Object token = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .get(PasswordFilter.TOKEN);
        return token instanceof String text ? text : "";
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
