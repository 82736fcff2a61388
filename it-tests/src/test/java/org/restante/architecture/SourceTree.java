package org.restante.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the checkout that people write: sources and documents, without what a build made. */
final class SourceTree {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Set<String> MADE = Set.of("target", ".git", "data", "node_modules");

    private SourceTree() {}

    /** All Java classes, in the order of their paths; descriptions of packages are no classes. */
    static List<Path> classes() {
        return files(".java").stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .toList();
    }

    /** All files with this ending. */
    static List<Path> files(String ending) {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(SourceTree::isWritten)
                    .filter(file -> file.getFileName().toString().endsWith(ending))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isWritten(Path file) {
        for (Path name : ROOT.relativize(file)) {
            if (MADE.contains(name.toString())) {
                return false;
            }
        }
        return true;
    }
}
