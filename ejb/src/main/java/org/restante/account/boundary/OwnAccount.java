package org.restante.account.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.restante.account.entity.Account;
import org.restante.account.entity.AccountRepository;
import org.restante.audit.control.AuditLog;
import org.restante.audit.entity.AuditAction;
import org.restante.common.control.CurrentCaller;
import org.restante.common.control.InTenant;
import org.restante.common.control.SignedOutException;
import org.restante.common.entity.Language;
import org.restante.keys.control.SessionKeys;
import org.restante.keys.entity.StoredKey;
import org.restante.keys.entity.StoredKeyRepository;
import org.restante.tenant.entity.TenantRepository;

/** What everybody with an account may ask about themselves. */
@Stateless
@InTenant
@RolesAllowed({"SEND_MESSAGE", "VIEW_AUDIT", "ADMINISTER_ACCOUNTS", "ADMINISTER_TENANT"})
public class OwnAccount {

    @Inject
    private AccountRepository accounts;

    @Inject
    private TenantRepository tenants;

    @Inject
    private SessionKeys keys;

    @Inject
    private StoredKeyRepository stored;

    @Inject
    private AuditLog audit;

    @Inject
    private CurrentCaller caller;

    /** Who is signed in. */
    public OwnAccountDetails show() {
        Account account = accounts.find(caller.account()).orElseThrow(SignedOutException::new);
        refuseAfterANewPassword();
        return new OwnAccountDetails(
                account.displayName(),
                account.address(),
                tenants.get(caller.tenant()).name(),
                account.permissions(),
                account.language().orElse(null));
    }

    /** A new password makes a new key: a session from before it does not hold that, and is over. */
    private void refuseAfterANewPassword() {
        int version = stored.active(caller.account()).map(StoredKey::keyVersion).orElseThrow(SignedOutException::new);
        if (!keys.has(version)) {
            throw new SignedOutException();
        }
    }

    /** Pages and mails speak this language to the caller from now on. */
    public void chooseLanguage(Language language) {
        accounts.lock(caller.account()).orElseThrow(SignedOutException::new).reads(language);
    }

    /**
     * Notes that the caller asked for a page of another role.
     *
     * @param path the page's path, without parameters
     */
    public void noteRefusal(String path) {
        audit.appendRefusal(AuditAction.ACCESS_REFUSED, AuditLog.Subject.TENANT, path);
    }

    /** Forgets this session's keys and notes the sign-out. The web then ends the session. */
    public void signOut() {
        keys.forget();
        audit.append(AuditAction.SIGNED_OUT, AuditLog.Subject.TENANT, null);
    }
}
