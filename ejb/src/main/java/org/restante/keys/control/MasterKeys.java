package org.restante.keys.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.restante.common.control.PortalException;
import org.restante.common.control.Settings;
import org.restante.crypto.key.KeystoreKeySource;
import org.restante.crypto.key.SecretKeyHandle;
import org.restante.crypto.key.TenantKeys;

/** The tenants' master keys, which live in a keystore outside of the database. */
@ApplicationScoped
public class MasterKeys {

    private final Map<UUID, SecretKeyHandle> opened = new ConcurrentHashMap<>();

    @Inject
    private Settings settings;

    @SuppressWarnings("NullAway.Init")
    private KeystoreKeySource keystore;

    @PostConstruct
    void open() {
        char[] password = settings.keystorePassword();
        keystore = new KeystoreKeySource(settings.keystore(), password);
        Arrays.fill(password, '\0');
    }

    @PreDestroy
    void close() {
        opened.values().forEach(SecretKeyHandle::close);
        keystore.close();
    }

    /**
     * The keys derived from a tenant's master key; the caller closes them.
     *
     * @throws PortalException {@code keys.no-master-key} when the keystore has none for this tenant
     */
    public TenantKeys of(UUID tenant) {
        return TenantKeys.of(opened.computeIfAbsent(tenant, this::open), tenant);
    }

    /** Whether the keystore's file is there at all. */
    public boolean isThere() {
        return Files.isReadable(settings.keystore());
    }

    /**
     * Opens the keystore's file anew and counts the tenants' keys in it; none when it is not there.
     *
     * @throws IllegalStateException if it cannot be read or opened
     */
    public int count() {
        return keystore.count();
    }

    /** Opening the keystore's entry is slow on purpose, so each is opened once. */
    private SecretKeyHandle open(UUID tenant) {
        return keystore.tenantMasterKey(tenant).orElseThrow(() -> new PortalException("keys.no-master-key"));
    }
}
