package org.restante.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** The application server as a child process, in a session of its own, so that Ctrl-C reaches the launcher alone. */
final class WildFlyServer implements AutoCloseable {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(40);

    private final Installation installation;
    private final ServerBase base;
    private final Map<String, String> environment;
    private final List<String> javaOptions;
    private volatile @Nullable Process process;

    /**
     * A server that does not run yet.
     *
     * @param environment every variable of ours that it may see; those of the caller are not passed on
     */
    WildFlyServer(Installation installation, Path base, Map<String, String> environment, List<String> javaOptions) {
        this.installation = installation;
        this.base = new ServerBase(base);
        this.environment = Map.copyOf(environment);
        this.javaOptions = List.copyOf(javaOptions);
    }

    /** Starts the process; it is not ready yet when this returns. */
    void start() throws IOException {
        base.stopOrphan();
        base.prepare(installation);
        ProcessBuilder builder = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(consoleLog().toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith(Environment.PREFIX));
        builder.environment().putAll(environment);
        Process started = builder.start();
        process = started;
        PrivateFiles.write(base.pidFile(), Long.toString(started.pid()));
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Whether it runs, but without the application. */
    boolean refusedApplication() throws IOException {
        return base.refusedApplication();
    }

    /** Completes when the process ends, however it ends. */
    CompletableFuture<?> onExit() {
        return process == null ? CompletableFuture.completedFuture(null) : process.onExit();
    }

    /** The last lines that the server said, for a message. */
    String lastLines(int count) throws IOException {
        List<String> lines = Files.readAllLines(consoleLog());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
    }

    Path consoleLog() {
        return base.consoleLog();
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
        Files.deleteIfExists(base.pidFile());
    }

    private List<String> command() {
        StandaloneCommandBuilder builder = StandaloneCommandBuilder.of(base.home())
                .setJavaHome(Path.of(System.getProperty("java.home")))
                .setBaseDirectory(base.root())
                .addJavaOptions(javaOptions);
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(builder.build());
        return command;
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
