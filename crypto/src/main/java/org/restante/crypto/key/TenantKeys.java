package org.restante.crypto.key;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.restante.crypto.internal.Bytes;
import org.restante.crypto.internal.Hashes;
import org.restante.crypto.internal.Labels;

/**
 * The keys of a tenant, derived from its master key by HKDF-SHA-256 (RFC 5869), each for one use. The handles that are
 * handed out belong to this object and are closed with it: callers do not close them. Safe for several threads.
 */
public final class TenantKeys implements AutoCloseable {
    private final SecretKeyHandle pendingKey;
    private final SecretKeyHandle ticketKey;
    private final SecretKeyHandle pepper;
    private final SecretKeyHandle publicKeyKey;
    private final SecretKeyHandle addressKey;
    private final SecretKeyHandle messageKey;

    private TenantKeys(byte[] pseudorandomKey) {
        pendingKey = SecretKeyHandle.taking(Hashes.expand(pseudorandomKey, Labels.TENANT_PENDING));
        ticketKey = SecretKeyHandle.taking(Hashes.expand(pseudorandomKey, Labels.TENANT_TICKET));
        pepper = SecretKeyHandle.taking(Hashes.expand(pseudorandomKey, Labels.TENANT_PEPPER));
        publicKeyKey = SecretKeyHandle.taking(Hashes.expand(pseudorandomKey, Labels.TENANT_PUBLIC_KEY));
        addressKey = SecretKeyHandle.taking(Hashes.expand(pseudorandomKey, Labels.TENANT_ADDRESS));
        messageKey = SecretKeyHandle.taking(Hashes.expand(pseudorandomKey, Labels.TENANT_MESSAGE));
    }

    /**
     * Derives the keys of a tenant.
     *
     * @param masterKey the tenant's master key; not needed afterwards
     * @param tenant the tenant's id
     * @return keys that the caller closes
     */
    public static TenantKeys of(SecretKeyHandle masterKey, UUID tenant) {
        byte[] key = masterKey.copyBytes();
        byte[] pseudorandomKey = Hashes.extract(Bytes.of(tenant), key);
        try {
            return new TenantKeys(pseudorandomKey);
        } finally {
            Hashes.zero(key, pseudorandomKey);
        }
    }

    /**
     * For {@link org.restante.crypto.seal.PendingKey}: without it, a passphrase and a ticket open nothing.
     *
     * @return a handle that closes with this object
     */
    public SecretKeyHandle pendingKey() {
        return pendingKey;
    }

    /**
     * For enclosing tickets of deliveries that are still pending.
     *
     * @return a handle that closes with this object
     */
    public SecretKeyHandle ticketKey() {
        return ticketKey;
    }

    /**
     * For {@link org.restante.crypto.password.PasswordKey}: without it, a stolen verifier allows no guessing.
     *
     * @return a handle that closes with this object
     */
    public SecretKeyHandle pepper() {
        return pepper;
    }

    /**
     * Vouches that a public key was entered by the portal, and for whom.
     *
     * @param owner the account or recipient it belongs to
     * @param version the version of the key, counted from 1
     * @param publicKey the public key
     * @return 32 bytes to store beside it
     */
    public byte[] publicKeyMac(UUID owner, int version, byte[] publicKey) {
        return mac(publicKeyKey, Labels.PUBLIC_KEY_MAC, Bytes.of(owner), Bytes.of(version), publicKey);
    }

    /**
     * Whether a public key is the one that was entered, in constant time.
     *
     * @param owner the account or recipient it is said to belong to
     * @param version the version it is said to have
     * @param publicKey the public key
     * @param storedMac what stands beside it
     * @return whether to use it
     */
    public boolean checkPublicKeyMac(UUID owner, int version, byte[] publicKey, byte[] storedMac) {
        return Hashes.equal(publicKeyMac(owner, version, publicKey), storedMac);
    }

    /**
     * Vouches that the portal took a message in, and from whom. HPKE in base mode says nothing of who sealed; without this,
     * whoever writes in the database could add a message in another's name.
     *
     * @param message the message
     * @param sender the account or recipient who submitted it
     * @param headerDigest of its sealed message part, which commits to the content's key
     * @return 32 bytes to store beside it
     */
    public byte[] messageMac(UUID message, UUID sender, byte[] headerDigest) {
        return mac(messageKey, Labels.MESSAGE_MAC, Bytes.of(message, sender), headerDigest);
    }

    /**
     * Whether the portal took this message in from this sender, in constant time.
     *
     * @param message the message
     * @param sender who is said to have submitted it
     * @param headerDigest of its sealed message part
     * @param storedMac what stands beside it
     * @return whether to show it as theirs
     */
    public boolean checkMessageMac(UUID message, UUID sender, byte[] headerDigest, byte[] storedMac) {
        return Hashes.equal(messageMac(message, sender, headerDigest), storedMac);
    }

    /**
     * A name for an address by which it can be found, but not guessed without the key.
     *
     * @param address the address, already in the one form in which it is compared
     * @return 32 bytes
     */
    public byte[] addressDigest(String address) {
        return mac(addressKey, Labels.ADDRESS_DIGEST, address.getBytes(StandardCharsets.UTF_8));
    }

    /** Zeroes all keys. */
    @Override
    public void close() {
        pendingKey.close();
        ticketKey.close();
        pepper.close();
        publicKeyKey.close();
        addressKey.close();
        messageKey.close();
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }

    private static byte[] mac(SecretKeyHandle handle, String label, byte[]... parts) {
        byte[] key = handle.copyBytes();
        try {
            return Hashes.hmac(key, Labels.bytes(label), Bytes.concat(parts));
        } finally {
            Hashes.zero(key);
        }
    }
}
