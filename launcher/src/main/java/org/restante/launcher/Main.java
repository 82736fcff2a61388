package org.restante.launcher;

import java.io.IOException;

/** The entry behind {@code ./restante}: reads the arguments, runs one command, and turns what went wrong into a line. */
public final class Main {
    private Main() {}

    /**
     * Runs one command.
     *
     * @param arguments as {@code ./restante --help} lists them
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        Console console = new Console(System.out);
        try {
            return new CommandLine(console).run(Arguments.parse(arguments));
        } catch (LauncherException e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (IOException e) {
            System.err.println("Failed: " + e);
            return 1;
        }
    }
}
