package org.restante.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A self-signed certificate for localhost with its key, made once and kept in a PKCS#12 file. */
final class TlsMaterial {
    private static final String ALIAS = "localhost";

    private final Path keystore;
    private final String password;

    private TlsMaterial(Path keystore, String password) {
        this.keystore = keystore;
        this.password = password;
    }

    static TlsMaterial ensure(Path directory, String name, String password) throws IOException {
        Path keystore = PrivateFiles.directory(directory).resolve(name);
        if (!Files.exists(keystore)) {
            Path fresh = directory.resolve(name + ".new");
            Files.deleteIfExists(fresh);
            generate(fresh, password);
            Files.move(fresh, keystore);
        }
        return new TlsMaterial(keystore, password);
    }

    Path keystore() {
        return keystore;
    }

    String password() {
        return password;
    }

    /** A file that trusts this certificate and nothing else; it holds no secret. */
    Path trustStore(String trustPassword) throws IOException {
        Path file = keystore.resolveSibling("trust-" + keystore.getFileName());
        try {
            KeyStore trust = trusted();
            try (var out = Files.newOutputStream(file)) {
                trust.store(out, trustPassword.toCharArray());
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK cannot write a PKCS#12 file", e);
        }
        return file;
    }

    /** For a server that shows this certificate. */
    SSLContext serverContext() throws IOException {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
            keys.init(load(), password.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key in " + keystore + " cannot be used", e);
        }
    }

    /** For a client that trusts this certificate and no other. */
    SSLContext clientContext() throws IOException {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(trusted());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The certificate in " + keystore + " cannot be used", e);
        }
    }

    private KeyStore trusted() throws IOException, GeneralSecurityException {
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry(ALIAS, load().getCertificate(ALIAS));
        return trust;
    }

    private KeyStore load() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keystore)) {
            store.load(in, password.toCharArray());
        }
        return store;
    }

    // The password goes by environment: arguments of a process are seen by every local user.
    private static void generate(Path file, String password) throws IOException {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String arguments = "-genkeypair -alias " + ALIAS + " -keyalg EC -groupname secp256r1 -dname CN=localhost"
                + " -ext SAN=dns:localhost,ip:127.0.0.1 -ext KU=digitalSignature -ext EKU=serverAuth -validity 3650"
                + " -storetype PKCS12 -storepass:env RESTANTE_STORE_PASSWORD -keystore";
        List<String> command = new ArrayList<>(List.of(keytool));
        command.addAll(List.of(arguments.split(" ")));
        command.add(file.toString());
        Commands.require("keytool", command, Map.of("RESTANTE_STORE_PASSWORD", password));
    }
}
