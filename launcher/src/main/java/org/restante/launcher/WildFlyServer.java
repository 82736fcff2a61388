package org.restante.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/**
 * The application server as a child process. It works in a directory of its own, made new from the installation at
 * each start, and in a session of its own, so that Ctrl-C reaches the launcher alone.
 */
final class WildFlyServer implements AutoCloseable {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(40);

    private final Installation installation;
    private final Path base;
    private final Map<String, String> environment;
    private final List<String> javaOptions;
    private @Nullable Process process;

    WildFlyServer(Installation installation, Path base, Map<String, String> environment, List<String> javaOptions) {
        this.installation = installation;
        this.base = base;
        this.environment = Map.copyOf(environment);
        this.javaOptions = List.copyOf(javaOptions);
    }

    /** Starts the process; it is not ready yet when this returns. */
    void start() throws IOException {
        stopOrphan();
        prepareBase();
        ProcessBuilder builder = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(consoleLog().toFile());
        builder.environment().putAll(environment);
        Process started = builder.start();
        process = started;
        PrivateFiles.write(pidFile(), Long.toString(started.pid()));
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Completes when the process ends, however it ends. */
    CompletableFuture<?> onExit() {
        return process == null ? CompletableFuture.completedFuture(null) : process.onExit();
    }

    long pid() {
        return process == null ? -1 : process.pid();
    }

    /** The last lines that the server said, for a message. */
    String lastLines(int count) throws IOException {
        List<String> lines = Files.readAllLines(consoleLog());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
    }

    Path consoleLog() {
        return base.resolve("log/console.log");
    }

    /** Ends the process at once, as a power cut would. */
    void kill() {
        if (process != null) {
            process.destroyForcibly();
            await(process, STOP_PATIENCE);
        }
    }

    /** Asks the server to stop, and insists after a while. */
    @Override
    public void close() throws IOException {
        if (process != null && process.isAlive()) {
            process.destroy();
            if (!await(process, STOP_PATIENCE)) {
                kill();
            }
        }
        Files.deleteIfExists(pidFile());
    }

    private void prepareBase() throws IOException {
        PrivateFiles.directory(base);
        // Linked, so that a new build can take the installation's place while this server runs.
        PrivateFiles.deleteTree(home());
        PrivateFiles.linkTree(installation.server(), home());
        for (String fresh : List.of("configuration", "deployments", "tmp")) {
            PrivateFiles.deleteTree(base.resolve(fresh));
        }
        PrivateFiles.copyTree(home().resolve("standalone/configuration"), base.resolve("configuration"));
        PrivateFiles.directory(base.resolve("deployments"));
        PrivateFiles.directory(base.resolve("log"));
        Files.copy(
                installation.application(),
                base.resolve("deployments").resolve(installation.application().getFileName()),
                StandardCopyOption.COPY_ATTRIBUTES);
    }

    private List<String> command() {
        StandaloneCommandBuilder builder = StandaloneCommandBuilder.of(home())
                .setJavaHome(Path.of(System.getProperty("java.home")))
                .setBaseDirectory(base)
                .addJavaOptions(javaOptions);
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(builder.build());
        return command;
    }

    // After a kill of the launcher its server lives on; a second one on the same directory would fight with it.
    private void stopOrphan() throws IOException {
        if (!Files.exists(pidFile())) {
            return;
        }
        Optional<ProcessHandle> orphan = ProcessHandle.of(Long.parseLong(Files.readString(pidFile())))
                .filter(handle -> handle.info().arguments().map(List::of).orElse(List.of()).stream()
                        .anyMatch(argument -> argument.contains(base.toString())));
        orphan.ifPresent(handle -> {
            handle.destroy();
            handle.onExit()
                    .completeOnTimeout(handle, STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
            handle.destroyForcibly();
        });
    }

    private Path home() {
        return base.resolve("home");
    }

    private Path pidFile() {
        return base.resolve("pid");
    }

    private static boolean await(Process process, Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
