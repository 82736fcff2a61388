package org.restante.account.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.restante.account.control.PasswordActivation;
import org.restante.account.control.PasswordCheck;
import org.restante.account.entity.StoredPassword;
import org.restante.common.control.NotThereException;
import org.restante.common.control.PortalException;
import org.restante.crypto.password.Argon2Parameters;
import org.restante.crypto.password.PasswordKey;
import org.restante.crypto.token.Ticket;

/** Setting a password by a one-time link: the employee's key pair is made with it. */
@Stateless
@PermitAll
public class PasswordSetting {

    /** Shortest password, in characters. */
    public static final int MIN_LENGTH = 12;

    /** Longest password, in characters. */
    public static final int MAX_LENGTH = 256;

    @Inject
    private PasswordActivation activation;

    @Inject
    private PasswordCheck passwords;

    /** Whom the link belongs to; empty when it is unknown, used or too old. Changes nothing. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<PasswordInvitation> find(String token) {
        return Ticket.parse(token)
                .flatMap(ticket -> activation.find(ticket.digest()))
                .map(open -> new PasswordInvitation(open.displayName(), open.address(), open.organisation()));
    }

    /**
     * Sets the password, makes a new key pair, and voids the link.
     *
     * @throws NotThereException when the link is unknown, used or too old
     * @throws PortalException {@code password.short} or {@code password.long}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void setPassword(String token, char[] password) {
        if (password.length < MIN_LENGTH) {
            throw new PortalException("password.short", String.valueOf(MIN_LENGTH));
        }
        if (password.length > MAX_LENGTH) {
            throw new PortalException("password.long", String.valueOf(MAX_LENGTH));
        }
        Ticket ticket = Ticket.parse(token).orElseThrow(NotThereException::new);
        UUID tenant = activation
                .find(ticket.digest())
                .orElseThrow(NotThereException::new)
                .tenant();
        Argon2Parameters parameters = Argon2Parameters.DEFAULT;
        byte[] salt = PasswordKey.newSalt();
        try (PasswordKey key = passwords.derive(tenant, password, salt, parameters)) {
            StoredPassword stored = new StoredPassword(
                    salt, parameters.memoryKiB(), parameters.iterations(), parameters.parallelism(), key.verifier());
            activation.activate(ticket.digest(), stored, key.wrappingKey());
        }
    }
}
