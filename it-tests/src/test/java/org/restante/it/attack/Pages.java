package org.restante.it.attack;

import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where the portal answers, found in what is built: a page or servlet that is added is found here by itself. */
final class Pages {

    private static final String SUFFIX = ".xhtml";

    private Pages() {}

    /** Paths of all views, servlets and filters with a path of their own, from the root. */
    static List<String> all() throws IOException {
        Set<String> paths = new TreeSet<>(views());
        paths.addAll(servlets());
        return List.copyOf(paths);
    }

    /** Pages below the root of the web module, but for those that nobody can ask for. */
    static List<String> views() throws IOException {
        Path root = Path.of(System.getProperty("restante.home"), "web/src/main/webapp");
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> "/" + root.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(SUFFIX) && !path.startsWith("/WEB-INF/"))
                    .map(path -> path.substring(0, path.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }

    /** What annotations of the web module's classes bind; {@code *} at the end is left away. */
    static List<String> servlets() throws IOException {
        Path root = Path.of(System.getProperty("restante.home"), "web/target/classes");
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.startsWith("org/restante/") && name.endsWith(".class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .map(Pages::load)
                    .flatMap(Pages::patterns)
                    .map(pattern -> pattern.endsWith("/*") ? pattern.substring(0, pattern.length() - 2) : pattern)
                    .sorted()
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Pages.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> patterns(Class<?> type) {
        WebServlet servlet = type.getAnnotation(WebServlet.class);
        WebFilter filter = type.getAnnotation(WebFilter.class);
        return Stream.concat(
                servlet == null
                        ? Stream.of()
                        : Stream.concat(Arrays.stream(servlet.value()), Arrays.stream(servlet.urlPatterns())),
                filter == null
                        ? Stream.of()
                        : Stream.concat(Arrays.stream(filter.value()), Arrays.stream(filter.urlPatterns())));
    }
}
