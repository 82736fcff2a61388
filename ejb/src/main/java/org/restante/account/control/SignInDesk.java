package org.restante.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.restante.account.entity.Account;
import org.restante.account.entity.AccountRepository;
import org.restante.audit.control.AuditLog;
import org.restante.audit.entity.AuditAction;
import org.restante.common.control.CurrentCaller;
import org.restante.common.entity.MailAddress;
import org.restante.common.entity.TenantWall;
import org.restante.crypto.key.SecretKeyHandle;
import org.restante.keys.control.KeyRing;

/** The short transactions around a sign-in; the slow password check runs between them. */
@ApplicationScoped
public class SignInDesk {

    @Inject
    private AccountRepository accounts;

    @Inject
    private TenantWall wall;

    @Inject
    private KeyRing keys;

    @Inject
    private AuditLog audit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** Finds the account with this address, whatever its state. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Account> find(MailAddress address) {
        Optional<UUID> tenant = accounts.tenantOf(address.value());
        tenant.ifPresent(wall::enter);
        return tenant.flatMap(known -> accounts.findByAddress(address.value()));
    }

    /**
     * Signs the account in: its keys are unlocked into the session.
     *
     * @return the account as it is now; empty when it was closed meanwhile
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Account> admit(UUID tenant, UUID id, SecretKeyHandle wrappingKey) {
        wall.enter(tenant);
        Optional<Account> active = accounts.lock(id).filter(Account::isActive);
        active.ifPresent(account -> {
            caller.isAccount(tenant, id, account.address());
            keys.unlock(tenant, id, wrappingKey);
            account.signedIn(clock.instant());
            audit.append(AuditAction.SIGNED_IN, AuditLog.Subject.TENANT, null);
        });
        return active;
    }

    /** Notes a refused sign-in in the trail of the organisation whose account was tried. */
    public void refused(Account account) {
        caller.isStranger(account.tenantId());
        audit.appendRefusal(AuditAction.SIGN_IN_REFUSED, new AuditLog.Subject(null, null, account.address()), null);
    }
}
