package org.restante.bench.probe;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;
import org.restante.common.control.CallerName;
import org.wildfly.security.auth.server.SecurityDomain;

/** Calls as an account that signed in. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AsSender {
    /** Makes a call in the account's name. */
    public <T> T call(CallerName account, Supplier<T> call) {
        return SecurityDomain.getCurrent()
                .createAdHocIdentity(account.toString())
                .runAsSupplier(call);
    }
}
