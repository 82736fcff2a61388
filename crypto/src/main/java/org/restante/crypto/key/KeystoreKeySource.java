package org.restante.crypto.key;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.restante.crypto.internal.Hashes;
import org.restante.crypto.internal.Randomness;

/**
 * Master keys in a PKCS#12 keystore (RFC 7292), one secret-key entry {@code tenant-<uuid>} for each tenant. The file
 * is read again when an entry is missing, so that a tenant made by another process is found. Safe for several threads.
 */
public final class KeystoreKeySource implements KeyEncryptionKeySource, AutoCloseable {
    private final KeystoreFile file;
    private final char[] password;
    private KeyStore loaded;

    /**
     * Opens the keystore; a file that is not there is an empty keystore.
     *
     * @param path where it is
     * @param password its password; copied, the caller zeroes their own
     * @throws IllegalStateException if the file cannot be read: wrong password, damaged, not permitted
     */
    public KeystoreKeySource(Path path, char[] password) {
        this.file = new KeystoreFile(path);
        this.password = password.clone();
        this.loaded = file.read(this.password);
    }

    @Override
    public synchronized Optional<SecretKeyHandle> tenantMasterKey(UUID tenant) {
        String alias = alias(tenant);
        try {
            if (!loaded.containsAlias(alias)) {
                loaded = file.read(password);
            }
            Key key = loaded.getKey(alias, password);
            return key == null ? Optional.empty() : Optional.of(SecretKeyHandle.taking(key.getEncoded()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("The keystore holds an entry that cannot be read", e);
        }
    }

    /**
     * Reads the file anew and counts the tenants' keys in it.
     *
     * @return how many there are; 0 for a file that is not there
     * @throws IllegalStateException if the file cannot be read
     */
    public synchronized int count() {
        try {
            return file.read(password).size();
        } catch (KeyStoreException e) {
            throw new IllegalStateException("The keystore does not tell its size", e);
        }
    }

    /**
     * Makes a master key for a new tenant and writes the keystore: a new file with mode 0600 takes the place of the
     * old one in one step. An existing entry is never overwritten.
     *
     * @param tenant the tenant's id
     * @throws IllegalStateException if the tenant has a key, or the file cannot be read or written
     */
    public synchronized void create(UUID tenant) {
        file.locked(() -> {
            KeyStore current = file.read(password);
            addTo(current, alias(tenant));
            file.write(current, password);
            loaded = current;
        });
    }

    /** Zeroes the password; the source is of no use afterwards. */
    @Override
    public synchronized void close() {
        Arrays.fill(password, '\0');
    }

    @Override
    public String toString() {
        return "KeystoreKeySource";
    }

    private void addTo(KeyStore keystore, String alias) {
        byte[] key = Randomness.bytes(SecretKeyHandle.LENGTH);
        try {
            if (keystore.containsAlias(alias)) {
                throw new IllegalStateException("The tenant has a master key already");
            }
            KeyStore.SecretKeyEntry entry = new KeyStore.SecretKeyEntry(new SecretKeySpec(key, "AES"));
            keystore.setEntry(alias, entry, new KeyStore.PasswordProtection(password));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keystore does not take a key", e);
        } finally {
            Hashes.zero(key);
        }
    }

    private static String alias(UUID tenant) {
        return "tenant-" + tenant;
    }
}
