package org.restante.account.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restante.account.entity.Account;
import org.restante.account.entity.AccountRepository;
import org.restante.account.entity.AccountState;
import org.restante.audit.control.AuditLog;
import org.restante.audit.entity.AuditAction;
import org.restante.common.control.CurrentCaller;
import org.restante.common.control.InTenant;
import org.restante.common.control.NotThereException;
import org.restante.common.control.PortalException;
import org.restante.common.control.Settings;
import org.restante.common.entity.MailAddress;
import org.restante.common.entity.VisibleText;
import org.restante.crypto.token.Ticket;
import org.restante.crypto.token.TimeOrderedId;
import org.restante.tenant.entity.TenantRepository;

/** What an administrator may do with the people of their organisation. */
@Stateless
@InTenant
@RolesAllowed("ADMINISTER_ACCOUNTS")
public class AccountAdministration {

    /** Longest name of a person, characters. */
    public static final int MAX_NAME = 100;
    /** People on a page. */
    public static final int PAGE = 50;

    private static final Duration LINK_LIFE = Duration.ofDays(7);

    @Inject
    private AccountRepository accounts;

    @Inject
    private TenantRepository tenants;

    @Inject
    private AuditLog audit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * People by name.
     *
     * @param part what the name or the address contains, any case; empty for everyone
     * @param after behind whom the page begins; null for the first
     */
    public AccountPage list(String part, @Nullable UUID after) {
        List<Account> found = accounts.page(part.strip(), after, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Account> page = more ? found.subList(0, PAGE) : found;
        return new AccountPage(
                page.stream().map(AccountRow::of).toList(),
                more ? page.get(PAGE - 1).id() : null);
    }

    /**
     * Invites a person.
     *
     * @throws PortalException {@code account.name-missing} when nothing of the name is seen, {@code account.name-long},
     *     {@code account.address-invalid}, {@code account.address-foreign} when it is not in one of the
     *     organisation's domains, {@code account.address-taken}
     */
    public InvitationLink add(@Valid NewAccount wanted) {
        String name = name(wanted.displayName());
        MailAddress address =
                MailAddress.parse(wanted.address()).orElseThrow(() -> new PortalException("account.address-invalid"));
        if (!tenants.domains(caller.tenant()).contains(address.domain())) {
            throw new PortalException("account.address-foreign", address.domain());
        }
        if (accounts.tenantOf(address.value()).isPresent()) {
            throw new PortalException("account.address-taken");
        }
        Account account = new Account(
                TimeOrderedId.next(clock), caller.tenant(), address, name, wanted.groups(), clock.instant());
        InvitationLink link = invite(account);
        if (!accounts.add(account)) {
            throw new PortalException("account.address-taken");
        }
        note(AuditAction.ACCOUNT_ADDED, account);
        return link;
    }

    /**
     * Makes a new one-time link; an earlier one is void.
     *
     * @throws PortalException {@code account.deactivated} for a closed account: it is opened by reactivating it
     */
    public InvitationLink renewLink(UUID id) {
        Account account = find(id);
        if (account.state() == AccountState.DEACTIVATED) {
            throw new PortalException("account.deactivated");
        }
        InvitationLink link = invite(account);
        note(AuditAction.PASSWORD_LINK_MADE, account);
        return link;
    }

    /**
     * Closes an account from the next call on.
     *
     * @throws PortalException {@code account.own} for one's own account: nobody locks themselves out
     */
    public void deactivate(UUID id) {
        if (id.equals(caller.account())) {
            throw new PortalException("account.own");
        }
        Account account = find(id);
        account.deactivate();
        note(AuditAction.ACCOUNT_DEACTIVATED, account);
    }

    /** Opens a closed account again. */
    public void reactivate(UUID id) {
        Account account = find(id);
        account.reactivate();
        note(AuditAction.ACCOUNT_REACTIVATED, account);
    }

    /** Recipients read it in mails and pages, where it must not hide or turn anything. */
    private static String name(String wanted) {
        String name = VisibleText.line(wanted);
        if (VisibleText.isBlank(name)) {
            throw new PortalException("account.name-missing");
        }
        if (name.length() > MAX_NAME) {
            throw new PortalException("account.name-long", String.valueOf(MAX_NAME));
        }
        return name;
    }

    private InvitationLink invite(Account account) {
        Ticket token = Ticket.random();
        Instant expiresAt = clock.instant().plus(LINK_LIFE);
        account.invite(token.digest(), expiresAt);
        return new InvitationLink(settings.portalUrl() + "/account/password/" + token.text(), expiresAt);
    }

    private Account find(UUID id) {
        return accounts.lock(id).orElseThrow(NotThereException::new);
    }

    private void note(AuditAction action, Account account) {
        audit.append(action, new AuditLog.Subject(null, null, account.address()), null);
    }
}
