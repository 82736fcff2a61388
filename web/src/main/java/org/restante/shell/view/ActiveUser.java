package org.restante.shell.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.restante.account.boundary.OwnAccount;
import org.restante.account.boundary.OwnAccountDetails;
import org.restante.account.entity.Permission;
import org.restante.common.entity.Language;

/** Who is signed in, asked anew for every request, so that a withdrawn permission is gone from the next page on. */
@Named
@RequestScoped
public class ActiveUser {
    /** Asked for the caller, because the security context names a stranger "anonymous" instead of nobody. */
    @Inject
    HttpServletRequest request;

    @Inject
    OwnAccount account;

    private @Nullable OwnAccountDetails details;

    /** Whether someone is signed in. */
    public boolean isPresent() {
        return request.getUserPrincipal() != null;
    }

    /**
     * Reads the account now.
     *
     * @throws org.restante.common.control.SignedOutException if it may not act any more
     */
    public void load() {
        if (isPresent()) {
            details();
        }
    }

    /** The name of the person, as colleagues and recipients see it. */
    public String getDisplayName() {
        return details().displayName();
    }

    /** The person's own mailbox address. */
    public String getAddress() {
        return details().address();
    }

    /** The name of the organisation. */
    public String getOrganisation() {
        return details().organisation();
    }

    /** The language that the person chose; empty as long as nobody asked who it is, so that an error page need not. */
    public Optional<Language> language() {
        return Optional.ofNullable(details).map(OwnAccountDetails::language);
    }

    /**
     * Whether the person holds a permission.
     *
     * @param permission the name of a {@link Permission}
     */
    public boolean may(String permission) {
        return isPresent() && permissions().contains(Permission.valueOf(permission));
    }

    /** Where this person starts work: the path of the first page that is theirs, from the root. */
    public String getStartPath() {
        return isPresent() ? StartPage.of(permissions()) : StartPage.OF_STRANGERS;
    }

    private Set<Permission> permissions() {
        return details().permissions();
    }

    private OwnAccountDetails details() {
        OwnAccountDetails known = details;
        if (known == null) {
            known = account.show();
            details = known;
        }
        return known;
    }
}
