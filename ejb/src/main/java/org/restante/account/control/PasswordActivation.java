package org.restante.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.restante.account.entity.Account;
import org.restante.account.entity.AccountRepository;
import org.restante.account.entity.StoredPassword;
import org.restante.audit.control.AuditLog;
import org.restante.audit.entity.AuditAction;
import org.restante.common.control.CurrentCaller;
import org.restante.common.control.NotThereException;
import org.restante.common.entity.TenantWall;
import org.restante.crypto.key.SecretKeyHandle;
import org.restante.keys.control.KeyRing;
import org.restante.tenant.entity.TenantRepository;

/** The short transactions around setting a password by a one-time link. */
@ApplicationScoped
public class PasswordActivation {

    @Inject
    private AccountRepository accounts;

    @Inject
    private TenantRepository tenants;

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

    /** A link that is open now. */
    public record OpenLink(UUID tenant, String displayName, String address, String organisation) {}

    /** Finds an open link by the digest of its token. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<OpenLink> find(byte[] digest) {
        return invited(digest)
                .map(account -> new OpenLink(
                        account.tenantId(),
                        account.displayName(),
                        account.address(),
                        tenants.get(account.tenantId()).name()));
    }

    /**
     * Activates the account and makes its key pair.
     *
     * @throws NotThereException when the link was used meanwhile
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void activate(byte[] digest, StoredPassword password, SecretKeyHandle wrappingKey) {
        Account account = invited(digest).orElseThrow(NotThereException::new);
        account.activate(password);
        caller.language().ifPresent(account::reads);
        keys.create(account.tenantId(), account.id(), wrappingKey);
        caller.isAccount(account.tenantId(), account.id(), account.address());
        audit.append(AuditAction.PASSWORD_SET, new AuditLog.Subject(null, null, account.address()), null);
    }

    private Optional<Account> invited(byte[] digest) {
        Optional<UUID> tenant = accounts.tenantOfToken(digest);
        tenant.ifPresent(wall::enter);
        return tenant.flatMap(known -> accounts.findByToken(digest))
                .filter(account -> account.isInvitedAt(clock.instant()));
    }
}
