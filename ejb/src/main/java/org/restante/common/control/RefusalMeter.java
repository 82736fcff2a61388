package org.restante.common.control;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;

/** Counts what boundaries refuse. Bound to every enterprise bean in {@code META-INF/ejb-jar.xml}, so that none is forgotten. */
public class RefusalMeter {

    @Inject
    private Meters meters;

    @AroundInvoke
    public Object count(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (PortalException refusal) {
            meters.refusal(refusal.code());
            throw refusal;
        }
    }
}
