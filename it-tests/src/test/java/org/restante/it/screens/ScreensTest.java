package org.restante.it.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every page has pictures in the repository. */
class ScreensTest {

    private static final Path SCREENS = Path.of("..", "docs", "screens");
    private static final Path PAGES = Path.of("..", "web", "src", "main", "webapp");
    private static final Path ERROR_PAGES = PAGES.resolve("WEB-INF");
    /** Shown when more downloads stand still than a browser opens to one server. */
    private static final Set<String> NOT_PICTURED = Set.of("errorpages-503");

    @Test
    void shouldPictureEveryPage() throws IOException {
        assumeTrue(Files.isDirectory(SCREENS), "no picture was made yet");
        assertThat(unpictured(pages()))
                .as("pages without a picture in docs/screens: run ./restante screens")
                .isEmpty();
    }

    @Test
    void shouldMissThePictureOfANewPage() throws IOException {
        assumeTrue(Files.isDirectory(SCREENS), "no picture was made yet");
        assertThat(unpictured(Stream.of("transfer-new"))).containsExactly("transfer-new");
    }

    private static List<String> unpictured(Stream<String> pages) throws IOException {
        Set<String> pictures = pictures();
        return pages.filter(page -> Look.KEPT.stream()
                        .anyMatch(look -> pictures.stream().noneMatch(picture -> shows(picture, page, look))))
                .toList();
    }

    /** Such as {@code message-sent-empty-360-light.png}. */
    private static boolean shows(String picture, String page, Look look) {
        return picture.startsWith(page + "-") && picture.endsWith(look.fileOf(""));
    }

    private static Set<String> pictures() throws IOException {
        try (Stream<Path> files = Files.list(SCREENS)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    /** Such as {@code message-sent}, or {@code errorpages-404}. */
    private static Stream<String> pages() throws IOException {
        try (Stream<Path> pages = Files.walk(PAGES);
                Stream<Path> errors = Files.list(ERROR_PAGES.resolve("errorpages"))) {
            return Stream.concat(
                    pages.filter(page -> !page.startsWith(ERROR_PAGES)).map(PAGES::relativize),
                    errors.map(ERROR_PAGES::relativize))
                    .map(Path::toString)
                    .filter(page -> page.endsWith(".xhtml"))
                    .map(page -> page.replace(".xhtml", "").replace('/', '-'))
                    .filter(page -> !NOT_PICTURED.contains(page))
                    .toList()
                    .stream();
        }
    }
}
