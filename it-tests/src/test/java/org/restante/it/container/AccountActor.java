package org.restante.it.container;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.auth.server.SecurityIdentity;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/** An account that may send messages and signed in a moment ago. */
@Stateless
@PermitAll
public class AccountActor extends Actor {

    /**
     * Calls as an account.
     *
     * @param name tenant and account, as the sign-in names its caller
     */
    public Optional<Exception> attemptAs(String name, Callable<?> call) {
        SecurityIdentity account = SecurityDomain.getCurrent()
                .createAdHocIdentity(name)
                .withRoleMapper("ejb", RoleMapper.constant(Roles.of("SEND_MESSAGE")));
        return account.runAsSupplier(() -> attempt(call));
    }
}
