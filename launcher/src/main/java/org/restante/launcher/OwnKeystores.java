package org.restante.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.restante.crypto.key.KeystoreKeySource;

/** The keystores of an installation, opened before the server starts, so that what is wrong is said in one line. */
final class OwnKeystores {
    private OwnKeystores() {}

    /** For a client that knows the portal by its own certificate. */
    static SSLContext trustingPortal(Path keystore, String password) {
        try {
            Set<Certificate> certificates = certificates(keystore, password);
            if (certificates.isEmpty()) {
                throw new LauncherException("RESTANTE_TLS_KEYSTORE: " + keystore + " holds no key with a certificate.");
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new PinnedCertificates(certificates)}, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new LauncherException("RESTANTE_TLS_KEYSTORE: " + keystore + " cannot be opened as PKCS#12: " + e, e);
        }
    }

    /** The master keys, of one organisation at least: a server without them serves nobody. */
    static void requireMasterKeys(Path keystore, String password) {
        if (!Files.exists(keystore)) {
            throw new LauncherException("RESTANTE_KEYSTORE: " + keystore + " is not there. The first ./restante"
                    + " create-tenant makes it; if there are organisations already, put it back from its backup.");
        }
        try (KeystoreKeySource keys = new KeystoreKeySource(keystore, password.toCharArray())) {
            if (keys.count() == 0) {
                throw new LauncherException(
                        "RESTANTE_KEYSTORE: " + keystore + " holds no key. Run ./restante create-tenant first.");
            }
        } catch (IllegalStateException e) {
            throw new LauncherException("RESTANTE_KEYSTORE: " + keystore + ": " + e.getMessage(), e);
        }
    }

    private static Set<Certificate> certificates(Path keystore, String password)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keystore)) {
            store.load(in, password.toCharArray());
        }
        Set<Certificate> certificates = new HashSet<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                certificates.add(store.getCertificate(alias));
            }
        }
        return certificates;
    }
}
