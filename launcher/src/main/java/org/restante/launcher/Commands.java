package org.restante.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Runs a short command of the system and waits for it. */
final class Commands {
    private Commands() {}

    /** What a command said, both streams together, and its exit code. */
    record Result(int exitCode, String output) {}

    static Result run(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(await(process), output.strip());
    }

    /**
     * Runs a command that must succeed.
     *
     * @throws LauncherException with what the command said, if it does not
     */
    static void require(String purpose, List<String> command, Map<String, String> environment) throws IOException {
        Result result = run(command, environment);
        if (result.exitCode() != 0) {
            throw new LauncherException(purpose + " failed: " + result.output());
        }
    }

    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted", e);
        }
    }
}
