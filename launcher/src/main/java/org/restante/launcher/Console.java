package org.restante.launcher;

import java.io.PrintStream;
import java.util.Locale;

/** Tells the person at the keyboard what happens, with the seconds since the start. */
final class Console {
    private final PrintStream out;
    private final long start = System.nanoTime();

    Console(PrintStream out) {
        this.out = out;
    }

    /** A console that says nothing, for tests. */
    static Console silent() {
        return new Console(new PrintStream(PrintStream.nullOutputStream()));
    }

    void progress(String text) {
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds, text);
        out.flush();
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }
}
