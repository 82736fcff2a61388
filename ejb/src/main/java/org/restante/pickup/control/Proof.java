package org.restante.pickup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.restante.common.control.Argon2Gate;
import org.restante.crypto.CryptoException;
import org.restante.crypto.key.SecretKeyHandle;
import org.restante.crypto.key.TenantKeys;
import org.restante.crypto.password.Argon2Parameters;
import org.restante.crypto.password.Passphrase;
import org.restante.crypto.password.PassphraseKey;
import org.restante.crypto.seal.PartOpener;
import org.restante.crypto.seal.PendingKey;
import org.restante.crypto.seal.PendingKeyWrap;
import org.restante.crypto.seal.WrapContext;
import org.restante.crypto.seal.WrappedKey;
import org.restante.crypto.token.Ticket;
import org.restante.keys.control.MasterKeys;
import org.restante.message.control.DeliverySealing;

/** Checks a passphrase by what it opens. An unknown link costs what a known one costs. */
@ApplicationScoped
public class Proof {

    private static final int NO_KEY_PAIR = 0;

    @Inject
    private Argon2Gate gate;

    @Inject
    private MasterKeys masterKeys;

    @Inject
    private Clock clock;

    /**
     * Opens the wrap of a delivery with ticket and passphrase.
     *
     * @param contentStart the first bytes of the sealed message part, to which the wrap is bound
     * @return the visit that this begins; empty when the passphrase is wrong
     */
    public Optional<OpenVisit> check(WaitingDelivery waiting, Ticket ticket, String passphrase, byte[] contentStart) {
        WrappedKey wrapped = WrappedKey.parse(waiting.wrappedKey());
        try (PassphraseKey key = gate.derive(() -> PassphraseKey.derive(passphrase, wrapped.passphraseParameters()))) {
            return unwrap(waiting, ticket, key, wrapped, contentStart);
        }
    }

    private Optional<OpenVisit> unwrap(
            WaitingDelivery waiting, Ticket ticket, PassphraseKey passphrase, WrappedKey wrapped, byte[] contentStart) {
        WrapContext place = new WrapContext(
                waiting.tenant(),
                waiting.message(),
                waiting.recipient(),
                NO_KEY_PAIR,
                PartOpener.headerDigest(contentStart));
        try (TenantKeys keys = masterKeys.of(waiting.tenant())) {
            PendingKey pending =
                    DeliverySealing.pendingKey(keys, waiting.message(), waiting.recipient(), ticket, passphrase);
            try {
                SecretKeyHandle contentKey = PendingKeyWrap.unwrap(pending, wrapped, place);
                return Optional.of(new OpenVisit(
                        waiting.tenant(),
                        waiting.delivery(),
                        waiting.recipient(),
                        waiting.address().value(),
                        waiting.wrappedKey(),
                        contentKey,
                        pending,
                        clock.instant()));
            } catch (CryptoException wrongPassphrase) {
                pending.close();
                return Optional.empty();
            }
        }
    }

    /** Spends what a check costs, for a link that leads nowhere. */
    public void pretend(String passphrase) {
        gate.derive(() -> PassphraseKey.derive(passphrase, PassphraseKey.newSalt(), Argon2Parameters.DEFAULT))
                .close();
    }

    /** Whether a passphrase could be right at all; one that could not is refused like a wrong one. */
    public static boolean isPossible(String passphrase) {
        return Passphrase.check(passphrase) == Passphrase.Verdict.ACCEPTABLE;
    }
}
