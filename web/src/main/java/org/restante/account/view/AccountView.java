package org.restante.account.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.restante.account.boundary.AccountAdministration;
import org.restante.account.boundary.AccountRow;
import org.restante.account.boundary.InvitationLink;
import org.restante.account.entity.Group;
import org.restante.common.control.PortalException;
import org.restante.shell.view.ErrorMessages;

/**
 * The page {@code /account}: who works here, and what they may do. The list is kept while the page is open, so that a
 * button belongs to the person beside it even when a colleague adds someone meanwhile.
 */
@Named
@ViewScoped
public class AccountView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient AccountAdministration accounts;

    private transient @Nullable List<AccountRow> all;
    private transient @Nullable InvitationLink link;
    private String filter = "";
    private final PersonForm person = new PersonForm();

    /** The people whose name or address contains the filter, in the order of the list. */
    public List<AccountRow> getPeople() {
        String wanted = filter.strip().toLowerCase(Locale.ROOT);
        return all().stream().filter(person -> matches(person, wanted)).toList();
    }

    /** Whether anyone works here, whatever the filter says. */
    public boolean isAnyone() {
        return !all().isEmpty();
    }

    /** The one-time link that was just made; shown in this answer and never again. */
    public @Nullable InvitationLink getLink() {
        return link;
    }

    /** Adds a person and shows their set-password link. */
    public void add() {
        if (make(() -> accounts.add(person.account()))) {
            ErrorMessages.addNotice("account.added.notice", person.account().displayName());
            person.clear();
        }
    }

    /** Makes a new set-password link; the one before stops working. */
    public void renewLink(UUID id) {
        make(() -> accounts.renewLink(id));
    }

    /** Closes an account: the person cannot sign in any more, what they sent stays. */
    public void deactivate(UUID id) {
        change(() -> accounts.deactivate(id), "account.deactivated.notice");
    }

    /** Opens a closed account again. */
    public void reactivate(UUID id) {
        change(() -> accounts.reactivate(id), "account.reactivated.notice");
    }

    private boolean make(Supplier<InvitationLink> maker) {
        link = null;
        try {
            link = maker.get();
            return true;
        } catch (PortalException refusal) {
            ErrorMessages.add(field(refusal), refusal);
            return false;
        } finally {
            all = null;
        }
    }

    private static @Nullable String field(PortalException refusal) {
        if (refusal.code().startsWith("account.name-")) {
            return "name";
        }
        return refusal.code().startsWith("account.address-") ? "address" : null;
    }

    private void change(Runnable change, String notice) {
        link = null;
        try {
            change.run();
            ErrorMessages.addNotice(notice);
        } catch (PortalException refusal) {
            ErrorMessages.add(refusal);
        }
        all = null;
    }

    private List<AccountRow> all() {
        List<AccountRow> known = all;
        if (known == null) {
            known = accounts.list();
            all = known;
        }
        return known;
    }

    private static boolean matches(AccountRow person, String wanted) {
        return wanted.isEmpty()
                || person.displayName().toLowerCase(Locale.ROOT).contains(wanted)
                || person.address().toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** All roles, for the boxes to tick. */
    public Group[] getAllGroups() {
        return Group.values();
    }

    public String getFilter() {
        return filter;
    }

    public void setFilter(@Nullable String filter) {
        this.filter = filter == null ? "" : filter;
    }

    public PersonForm getPerson() {
        return person;
    }
}
