package org.restante.recipient.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restante.account.entity.Account;
import org.restante.account.entity.AccountRepository;
import org.restante.account.entity.AccountState;
import org.restante.account.entity.Permission;
import org.restante.common.control.CurrentCaller;
import org.restante.common.control.PortalException;
import org.restante.common.entity.Language;
import org.restante.common.entity.MailAddress;
import org.restante.crypto.token.TimeOrderedId;
import org.restante.keys.control.KeyRing;
import org.restante.keys.control.RecipientKey;
import org.restante.recipient.entity.AddressKind;
import org.restante.recipient.entity.Recipient;
import org.restante.recipient.entity.RecipientRepository;

/** Finds out who an address belongs to: a colleague, somebody outside, nobody any more. */
@ApplicationScoped
public class RecipientBook {

    private static final Set<AddressKind> READ_HERE = Set.of(AddressKind.OWN, AddressKind.COLLEAGUE);

    @Inject
    private AccountRepository accounts;

    @Inject
    private RecipientRepository recipients;

    @Inject
    private KeyRing keys;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** What each address is; adds nobody. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<MailAddress, AddressKind> kinds(Collection<MailAddress> addresses) {
        Map<String, Account> known = accountsOf(addresses);
        return addresses.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), address -> kind(known.get(address.value()))));
    }

    /**
     * Who each address is; somebody new outside is added.
     *
     * @throws PortalException {@code submission.closed-address} for the address of a closed account
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<MailAddress, Addressee> resolve(Collection<MailAddress> addresses) {
        Map<String, Account> known = accountsOf(addresses);
        Map<UUID, RecipientKey> active = keys.active(
                caller.tenant(),
                known.values().stream()
                        .filter(account -> READ_HERE.contains(kind(account)))
                        .map(Account::id)
                        .toList());
        Map<String, UUID> outside = recipients
                .find(addresses.stream()
                        .map(MailAddress::value)
                        .filter(address -> kind(known.get(address)) == AddressKind.OUTSIDE)
                        .toList())
                .stream()
                .collect(Collectors.toMap(Recipient::address, Recipient::id));
        // In one order for everybody: two who write to the same new people would wait for each other for ever
        // otherwise.
        Stream<MailAddress> ordered = addresses.stream().distinct().sorted(Comparator.comparing(MailAddress::value));
        return ordered.collect(Collectors.toMap(Function.identity(), address -> {
            Account account = known.get(address.value());
            AddressKind kind = kind(account);
            return account == null || kind == AddressKind.OUTSIDE
                    ? outside(address, outside.get(address.value()))
                    : inside(address, kind, account.id(), active);
        }));
    }

    private static Addressee inside(
            MailAddress address, AddressKind kind, UUID account, Map<UUID, RecipientKey> active) {
        if (kind == AddressKind.CLOSED) {
            throw new PortalException("submission.closed-address", address.display());
        }
        return new Addressee(address, kind, account, Optional.ofNullable(active.get(account)));
    }

    private Addressee outside(MailAddress address, @Nullable UUID known) {
        UUID id = known != null
                ? known
                : recipients
                        .findOrAdd(TimeOrderedId.next(clock), caller.tenant(), address.value(), clock.instant())
                        .id();
        return new Addressee(address, AddressKind.OUTSIDE, id, Optional.empty());
    }

    /** Notes in which language a recipient reads, so that mails to them speak it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reads(UUID recipient, Language language) {
        recipients.find(recipient).ifPresent(known -> known.reads(language));
    }

    private Map<String, Account> accountsOf(Collection<MailAddress> addresses) {
        return accounts
                .findByAddresses(addresses.stream().map(MailAddress::value).toList())
                .stream()
                .collect(Collectors.toMap(Account::address, Function.identity()));
    }

    /** An account that never signed in has no key, and one that cannot read messages has no inbox: both are reached outside. */
    private AddressKind kind(@Nullable Account account) {
        if (account == null) {
            return AddressKind.OUTSIDE;
        }
        if (account.id().equals(caller.account())) {
            return AddressKind.OWN;
        }
        if (account.state() == AccountState.DEACTIVATED) {
            return AddressKind.CLOSED;
        }
        boolean reads = account.isActive() && account.permissions().contains(Permission.SEND_MESSAGE);
        return reads ? AddressKind.COLLEAGUE : AddressKind.OUTSIDE;
    }
}
