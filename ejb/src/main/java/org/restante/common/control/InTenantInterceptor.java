package org.restante.common.control;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.restante.common.entity.TenantWall;

/**
 * Puts the tenant's wall around the transaction. An account that was deactivated since its sign-in is turned away here, so
 * that no call after the deactivation succeeds.
 */
@InTenant
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class InTenantInterceptor {

    @Inject
    private CurrentCaller caller;

    @Inject
    private TenantWall wall;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @AroundInvoke
    public Object enter(InvocationContext call) throws Exception {
        CallerName name = CallerName.parse(principalName()).orElseThrow(SignedOutException::new);
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            caller.isAccount(name.tenant(), name.account(), addressWithin(name));
        } else {
            caller.isAccount(name.tenant(), name.account(), null);
        }
        return call.proceed();
    }

    /** A step that joins a transaction is in the tenant already: the database is asked once for each. */
    private String addressWithin(CallerName name) {
        if (transactions.getResource(InTenant.class) instanceof Entered entered
                && entered.caller().equals(name)) {
            return entered.address();
        }
        String address = wall.enterAsAccount(name.tenant(), name.account()).orElseThrow(SignedOutException::new);
        transactions.putResource(InTenant.class, new Entered(name, address));
        return address;
    }

    private record Entered(CallerName caller, String address) {}

    // The name looked up is a constant of the platform; an injected context would be that of whichever bean came first.
    @SuppressWarnings("BanJNDI")
    private static String principalName() throws NamingException {
        EJBContext context = InitialContext.doLookup("java:comp/EJBContext");
        return context.getCallerPrincipal().getName();
    }
}
