package org.restante.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.restante.common.control.Throttles;
import org.restante.common.entity.MailAddress;
import org.restante.common.entity.Throttle;

/** What the sign-in page may ask before anybody is signed in. */
@Stateless
@PermitAll
public class SignIn {

    @Inject
    private Throttles throttles;

    /** Until when sign-ins with this address are blocked; the same for addresses with and without an account. */
    public Optional<Instant> blockedUntil(String address) {
        return MailAddress.parse(address)
                .flatMap(known -> throttles.blockedUntil(Throttle.Scope.SIGN_IN, known.value()));
    }
}
