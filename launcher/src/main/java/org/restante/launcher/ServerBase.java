package org.restante.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The directory in which an application server works; nothing is ever written into the installation. */
final class ServerBase {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(40);

    private final Path root;

    ServerBase(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    /** The server's programs. */
    Path home() {
        return root.resolve("home");
    }

    Path consoleLog() {
        return root.resolve("log/console.log");
    }

    /** Where the number of the running server's process is kept. */
    Path pidFile() {
        return root.resolve("pid");
    }

    /** Makes it anew from an installation; only the logs stay. */
    void prepare(Installation installation) throws IOException {
        PrivateFiles.directory(root);
        // Linked, so that a new build can take the installation's place while this server runs.
        PrivateFiles.deleteTree(home());
        PrivateFiles.linkTree(installation.server(), home());
        for (String fresh : List.of("configuration", "deployments", "tmp")) {
            PrivateFiles.deleteTree(root.resolve(fresh));
        }
        PrivateFiles.copyTree(home().resolve("standalone/configuration"), root.resolve("configuration"));
        logFromTheFirstLine();
        PrivateFiles.directory(deployments());
        PrivateFiles.directory(root.resolve("log"));
        Files.copy(
                installation.application(),
                deployments().resolve(installation.application().getFileName()),
                StandardCopyOption.COPY_ATTRIBUTES);
    }

    /** Whether the server gave up on the application: its deployment scanner leaves a mark beside it. */
    boolean refusedApplication() throws IOException {
        try (var marks = Files.newDirectoryStream(deployments(), "*.failed")) {
            return marks.iterator().hasNext();
        }
    }

    /** Ends a server that outlived a killed launcher: a second one on the same directory would fight with it. */
    void stopOrphan() throws IOException {
        if (!Files.exists(pidFile())) {
            return;
        }
        Optional<ProcessHandle> orphan = ProcessHandle.of(
                        Long.parseLong(Files.readString(pidFile()).strip()))
                .filter(this::worksHere);
        orphan.ifPresent(handle -> {
            handle.destroy();
            handle.onExit()
                    .completeOnTimeout(handle, STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
            handle.destroyForcibly();
        });
    }

    // Under its own name the file would also be read while the server is being configured, where our format is not
    // known.
    private void logFromTheFirstLine() throws IOException {
        Path boot = root.resolve("configuration/boot-logging.properties");
        if (Files.exists(boot)) {
            // At that moment the server does not know expressions yet.
            String format = System.getenv().getOrDefault("RESTANTE_LOG_FORMAT", "text");
            String settings = Files.readString(boot).replace("${env.RESTANTE_LOG_FORMAT:text}", format);
            Files.writeString(root.resolve("configuration/logging.properties"), settings);
            Files.delete(boot);
        }
    }

    private Path deployments() {
        return root.resolve("deployments");
    }

    // The number may belong to another process by now. The kernel tells the whole command line; Java cuts long ones.
    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.readString(
                            Path.of("/proc", Long.toString(process.pid()), "cmdline"), StandardCharsets.ISO_8859_1)
                    .contains(root.toString());
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new LauncherException("Cannot tell whether process " + process.pid() + " is a server of " + root, e);
        }
    }
}
