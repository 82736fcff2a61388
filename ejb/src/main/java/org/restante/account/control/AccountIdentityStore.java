package org.restante.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.restante.account.entity.Account;
import org.restante.account.entity.Permission;
import org.restante.account.entity.StoredPassword;
import org.restante.common.control.CallerName;
import org.restante.common.control.CurrentCaller;
import org.restante.common.control.Meters;
import org.restante.common.control.PortalException;
import org.restante.common.control.Throttles;
import org.restante.common.entity.MailAddress;
import org.restante.common.entity.Throttle;
import org.restante.crypto.password.PasswordKey;

/**
 * Says who an employee is. One answer, at one cost, for an unknown address, a wrong password and a closed account; refusals
 * are counted by address, whether it exists or not, and by network. A sign-in unlocks the employee's keys into the session.
 */
@ApplicationScoped
public class AccountIdentityStore implements IdentityStore {

    @Inject
    private SignInDesk desk;

    @Inject
    private PasswordCheck passwords;

    @Inject
    private Throttles throttles;

    @Inject
    private Meters meters;

    @Inject
    private CurrentCaller caller;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential typed)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        try {
            CredentialValidationResult result = check(typed);
            boolean valid = result.getStatus() == CredentialValidationResult.Status.VALID;
            meters.signIn(valid ? "ok" : "refused");
            return result;
        } catch (PortalException notChecked) {
            meters.signIn("not_checked");
            throw notChecked;
        }
    }

    private CredentialValidationResult check(UsernamePasswordCredential typed) {
        Optional<MailAddress> address = MailAddress.parse(typed.getCaller());
        if (address.isEmpty() || isBlocked(address.get())) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        char[] password = typed.getPassword().getValue();
        try {
            return signIn(address.get(), password);
        } catch (PortalException notChecked) {
            throttles.forgive(Throttle.Scope.SIGN_IN, address.get().value());
            throttles.forgive(Throttle.Scope.SIGN_IN_SOURCE, caller.network());
            throw notChecked;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /**
     * Counts by address, and by network: one password tried with a thousand addresses is guessing as well. A try that is not
     * checked counts for neither: it guessed nothing, and whoever waits is not to be kept waiting by it.
     */
    private boolean isBlocked(MailAddress address) {
        if (throttles.admit(Throttle.Scope.SIGN_IN, address.value()).isPresent()) {
            return true;
        }
        boolean network =
                throttles.admit(Throttle.Scope.SIGN_IN_SOURCE, caller.network()).isPresent();
        if (network) {
            throttles.forgive(Throttle.Scope.SIGN_IN, address.value());
        }
        return network;
    }

    private CredentialValidationResult signIn(MailAddress address, char[] password) {
        Optional<Account> known = desk.find(address);
        Optional<Account> admitted = known.flatMap(account -> admit(account, password));
        if (known.flatMap(Account::password).isEmpty()) {
            passwords.pretend(password);
        }
        if (admitted.isEmpty()) {
            known.ifPresent(desk::refused);
            return CredentialValidationResult.INVALID_RESULT;
        }
        throttles.succeeded(Throttle.Scope.SIGN_IN, address.value());
        throttles.forgive(Throttle.Scope.SIGN_IN_SOURCE, caller.network());
        return resultFor(admitted.get());
    }

    private Optional<Account> admit(Account account, char[] password) {
        Optional<StoredPassword> stored = account.password();
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        try (PasswordKey key =
                passwords.check(account.tenantId(), stored.get(), password).orElse(null)) {
            if (key == null) {
                return Optional.empty();
            }
            return desk.admit(account.tenantId(), account.id(), key.wrappingKey());
        }
    }

    private static CredentialValidationResult resultFor(Account account) {
        return new CredentialValidationResult(
                new CallerName(account.tenantId(), account.id()).toString(),
                account.permissions().stream().map(Permission::name).collect(Collectors.toSet()));
    }
}
