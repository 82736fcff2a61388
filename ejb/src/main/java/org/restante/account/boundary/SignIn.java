package org.restante.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.restante.common.control.CurrentCaller;
import org.restante.common.control.Throttles;
import org.restante.common.entity.MailAddress;
import org.restante.common.entity.Throttle;

/** What the sign-in page may ask before anybody is signed in. */
@Stateless
@PermitAll
public class SignIn {

    @Inject
    private Throttles throttles;

    @Inject
    private CurrentCaller caller;

    /**
     * Until when sign-ins with this address, or from this network, are blocked; the same for addresses with and without an
     * account.
     */
    public Optional<Instant> blockedUntil(String address) {
        Optional<Instant> byAddress = MailAddress.parse(address)
                .flatMap(known -> throttles.blockedUntil(Throttle.Scope.SIGN_IN, known.value()));
        Optional<Instant> bySource = throttles.blockedUntil(Throttle.Scope.SIGN_IN_SOURCE, caller.network());
        return Stream.concat(byAddress.stream(), bySource.stream()).max(Comparator.naturalOrder());
    }
}
