package org.restante.account.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.restante.account.boundary.AccountAdministration;
import org.restante.account.boundary.AccountPage;
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

    private transient @Nullable AccountPage page;
    private transient @Nullable InvitationLink link;
    private String filter = "";
    private String after = "";
    private final PersonForm person = new PersonForm();

    /** The people on this page whose name or address contains the filter, by name. */
    public List<AccountRow> getPeople() {
        return page().rows();
    }

    /** Whether the list may leave somebody out. */
    public boolean isNarrowed() {
        return !filter.isBlank() || !after.isEmpty();
    }

    /** The query of the next page; null at the end. */
    public @Nullable String getNext() {
        UUID next = page().next();
        return next == null ? null : "?q=" + URLEncoder.encode(filter, StandardCharsets.UTF_8) + "&after=" + next;
    }

    /** The query of the first page of this search; null on it. */
    public @Nullable String getFirst() {
        return after.isEmpty() ? null : "?q=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
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
            page = null;
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
        page = null;
    }

    private AccountPage page() {
        AccountPage known = page;
        if (known == null) {
            known = accounts.list(filter, position());
            page = known;
        }
        return known;
    }

    private @Nullable UUID position() {
        try {
            return after.isEmpty() ? null : UUID.fromString(after);
        } catch (IllegalArgumentException mistyped) {
            // A position comes from a link, not from a person: anything else is the first page.
            return null;
        }
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

    public String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after == null ? "" : after;
    }

    public PersonForm getPerson() {
        return person;
    }
}
