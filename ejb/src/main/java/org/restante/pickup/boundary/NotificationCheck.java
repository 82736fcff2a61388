package org.restante.pickup.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.restante.common.control.CurrentCaller;
import org.restante.common.control.PortalException;
import org.restante.common.control.Throttles;
import org.restante.common.entity.Throttle;
import org.restante.crypto.token.ReferenceCode;
import org.restante.pickup.control.ReferenceDesk;

/** Is this notification genuine? Says who sent it and when, never to whom and never what. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NotificationCheck {

    @Inject
    private ReferenceDesk desk;

    @Inject
    private Throttles throttles;

    @Inject
    private CurrentCaller caller;

    /**
     * Looks a reference code up.
     *
     * @return empty when this portal sent no notification with it
     * @throws PortalException {@code verify.blocked} when too many wrong codes came from this network address
     */
    public Optional<GenuineNotification> check(String reference) {
        String source = caller.network();
        Optional<Instant> blockedUntil = throttles.admit(Throttle.Scope.REFERENCE, source);
        if (blockedUntil.isPresent()) {
            throw new PortalException("verify.blocked", blockedUntil.get().toString());
        }
        Optional<GenuineNotification> genuine = ReferenceCode.parse(reference)
                .flatMap(code -> desk.find(code.text()))
                .map(found -> new GenuineNotification(found.organisation(), found.senderName(), found.sentAt()));
        if (genuine.isPresent()) {
            throttles.forgive(Throttle.Scope.REFERENCE, source);
        }
        return genuine;
    }
}
