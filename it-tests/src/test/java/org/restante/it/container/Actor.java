package org.restante.it.container;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Somebody with a permission, who calls. What becomes of the call is told, not thrown. */
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public abstract class Actor {

    /** Why the call did not succeed; empty when it did. */
    public Optional<Exception> attempt(Callable<?> call) {
        try {
            call.call();
            return Optional.empty();
        } catch (Exception e) {
            return Optional.of(e);
        }
    }
}
