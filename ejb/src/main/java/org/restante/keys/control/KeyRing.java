package org.restante.keys.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restante.common.control.PortalException;
import org.restante.crypto.CryptoException;
import org.restante.crypto.NotAuthenticException;
import org.restante.crypto.key.GeneratedKeyPair;
import org.restante.crypto.key.KeyPairs;
import org.restante.crypto.key.KeyWrapper;
import org.restante.crypto.key.PrivateKeyHandle;
import org.restante.crypto.key.SecretKeyHandle;
import org.restante.crypto.key.TenantKeys;
import org.restante.crypto.token.TimeOrderedId;
import org.restante.keys.entity.StoredKey;
import org.restante.keys.entity.StoredKeyRepository;

/** Key pairs of people: made, vouched for by the tenant's key, unlocked into a session. */
@ApplicationScoped
public class KeyRing {

    private static final String SEED_LABEL = "employee seed";

    @Inject
    private StoredKeyRepository stored;

    @Inject
    private MasterKeys masterKeys;

    @Inject
    private SessionKeys session;

    @Inject
    private Clock clock;

    /**
     * Makes a new key pair and encloses its private key under what its owner knows. Older keys are not used for new messages
     * any more.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void create(UUID tenant, UUID owner, SecretKeyHandle wrappingKey) {
        stored.all(owner).forEach(StoredKey::deactivate);
        int version =
                stored.all(owner).stream().mapToInt(StoredKey::keyVersion).max().orElse(0) + 1;
        try (GeneratedKeyPair pair = KeyPairs.generate();
                TenantKeys tenantKeys = masterKeys.of(tenant)) {
            byte[] seed = pair.privateKey().copyBytes();
            byte[] wrapped = KeyWrapper.enclose(wrappingKey, seed, SEED_LABEL, place(tenant, owner, version));
            java.util.Arrays.fill(seed, (byte) 0);
            byte[] mac = tenantKeys.publicKeyMac(owner, version, pair.publicKey());
            stored.add(new StoredKey(
                    TimeOrderedId.next(clock),
                    tenant,
                    owner,
                    version,
                    pair.publicKey(),
                    mac,
                    wrapped,
                    clock.instant()));
        }
    }

    /** Unlocks whatever keys of this owner the wrapping key opens, into the current session. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void unlock(UUID tenant, UUID owner, SecretKeyHandle wrappingKey) {
        for (StoredKey key : stored.all(owner)) {
            try {
                byte[] seed = KeyWrapper.disclose(
                        wrappingKey, key.wrappedPrivate(), SEED_LABEL, place(tenant, owner, key.keyVersion()));
                session.unlock(key.keyVersion(), PrivateKeyHandle.taking(seed));
            } catch (NotAuthenticException enclosedUnderAnEarlierPassword) {
                continue;
            }
        }
    }

    /**
     * The key that new messages to this owner are sealed with.
     *
     * @throws PortalException {@code keys.not-authentic} when the stored key is not the one that was vouched for: somebody
     *     changed the database
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<RecipientKey> active(UUID tenant, UUID owner) {
        return stored.active(owner).map(key -> vouchedFor(tenant, key));
    }

    /** The same for several owners with one question; who has no key is missing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, RecipientKey> active(UUID tenant, Collection<UUID> owners) {
        return stored.active(owners).stream()
                .collect(Collectors.toMap(
                        StoredKey::ownerId, key -> vouchedFor(tenant, key), (newest, older) -> newest));
    }

    private RecipientKey vouchedFor(UUID tenant, StoredKey key) {
        try (TenantKeys tenantKeys = masterKeys.of(tenant)) {
            if (!tenantKeys.checkPublicKeyMac(key.ownerId(), key.keyVersion(), key.publicKey(), key.publicKeyMac())) {
                throw new PortalException("keys.not-authentic");
            }
            return new RecipientKey(key.ownerId(), key.keyVersion(), key.publicKey());
        } catch (CryptoException damaged) {
            throw new PortalException("keys.not-authentic");
        }
    }

    private static UUID[] place(UUID tenant, UUID owner, int version) {
        return new UUID[] {tenant, owner, new UUID(0, version)};
    }
}
