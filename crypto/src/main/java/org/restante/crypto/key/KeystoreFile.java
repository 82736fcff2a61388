package org.restante.crypto.key;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A PKCS#12 file that is read whole and replaced whole. */
final class KeystoreFile {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path path;

    KeystoreFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    KeyStore read(char[] password) {
        try (InputStream in = Files.newInputStream(path)) {
            return load(in, password);
        } catch (NoSuchFileException e) {
            return empty(password);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The keystore cannot be opened: wrong password, damaged or not readable", e);
        }
    }

    void write(KeyStore keystore, char[] password) {
        try {
            Path next =
                    Files.createTempFile(path.getParent(), path.getFileName().toString(), ".new", OWNER_ONLY);
            try {
                store(keystore, password, next);
                Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
                forceDirectory();
            } finally {
                Files.deleteIfExists(next);
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The keystore cannot be written", e);
        }
    }

    // Two processes that each add a tenant would otherwise lose one of the two keys.
    void locked(Runnable change) {
        Path lockFile = path.resolveSibling(path.getFileName() + ".lock");
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(lockFile, options, OWNER_ONLY)) {
            channel.lock();
            change.run();
        } catch (IOException e) {
            throw new IllegalStateException("The keystore cannot be locked", e);
        }
    }

    // A key that a power cut takes back would leave sealed messages that nobody can open.
    private void forceDirectory() throws IOException {
        try (FileChannel directory = FileChannel.open(path.getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    private static void store(KeyStore keystore, char[] password, Path file)
            throws IOException, GeneralSecurityException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            keystore.store(out, password);
            channel.force(true);
        }
    }

    private static KeyStore empty(char[] password) {
        try {
            return load(null, password);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The JDK has no PKCS#12 keystore", e);
        }
    }

    private static KeyStore load(@Nullable InputStream in, char[] password)
            throws IOException, GeneralSecurityException {
        KeyStore keystore = KeyStore.getInstance("PKCS12", "SUN");
        keystore.load(in, password);
        return keystore;
    }
}
