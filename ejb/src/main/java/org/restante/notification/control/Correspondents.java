package org.restante.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.restante.account.entity.Account;
import org.restante.account.entity.AccountRepository;
import org.restante.common.entity.Language;
import org.restante.common.entity.TenantWall;
import org.restante.notification.entity.NotificationKind;
import org.restante.notification.entity.OutboxEntry;
import org.restante.recipient.entity.Recipient;
import org.restante.recipient.entity.RecipientRepository;
import org.restante.tenant.entity.Tenant;
import org.restante.tenant.entity.TenantRepository;

/** Reads who a mail comes from, and in which language its reader reads. */
@ApplicationScoped
public class Correspondents {

    @Inject
    private TenantRepository tenants;

    @Inject
    private RecipientRepository recipients;

    @Inject
    private AccountRepository accounts;

    @Inject
    private TenantWall wall;

    /**
     * Both ends of a mail.
     *
     * @param languages the reader's own; all, the organisation's first, where that is not known
     */
    public record Pair(Tenant from, List<Language> languages) {}

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Pair of(OutboxEntry entry) {
        wall.enter(entry.tenantId());
        Tenant tenant = tenants.get(entry.tenantId());
        return new Pair(
                tenant,
                reader(entry).map(List::of).orElseGet(() -> tenant.language().andOthers()));
    }

    private Optional<Language> reader(OutboxEntry entry) {
        return entry.kind() == NotificationKind.MESSAGE_WAITS
                ? recipients.findByAddress(entry.toAddress()).flatMap(Recipient::language)
                : accounts.findByAddress(entry.toAddress()).flatMap(Account::language);
    }
}
