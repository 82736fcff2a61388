package org.restante.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documents point to is there: links, pictures, and the classes that the life of a message is told with. */
class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern PICTURE = Pattern.compile("(?:src|srcset|href)=\"([^\"#]+)\"");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern CLASS =
            Pattern.compile("(?:[a-z]+\\.)*([A-Z][a-z]+(?:[A-Z0-9][a-z0-9]*)+)(?:\\.[a-z]\\w*)?");

    /** Of the platform, not of ours. */
    private static final Set<String> FOREIGN = Set.of(
            "EntityManager",
            "AutoCloseable",
            "NullMarked",
            "NullAway",
            "IllegalArgumentException",
            "IllegalStateException",
            "RolesAllowed",
            "PermitAll");

    @Test
    void shouldLinkToWhatIsThere() {
        assertThat(SourceTree.files(".md"))
                .isNotEmpty()
                .allSatisfy(document -> assertThat(brokenLinks(document)).isEmpty());
    }

    @Test
    void shouldNameClassesThatExist() {
        Set<String> classes = classNames();

        for (String told : List.of("docs/life-of-a-message.md", "docs/ARCHITECTURE.md", "CONTRIBUTING.md")) {
            assertThat(namedClasses(SourceTree.ROOT.resolve(told)))
                    .as("classes named in " + told)
                    .isNotEmpty()
                    .isSubsetOf(classes);
        }
    }

    @Test
    void shouldNoticeABrokenLinkAndAForgottenName(@TempDir Path folder) throws Exception {
        Path document = folder.resolve("lost.md");
        Files.writeString(
                document,
                "[there](lost.md) [gone](gone.md#part) <img src=\"gone.png\"> [web](https://example.org/)\n`message.control.NoSuchClass.seal`");

        assertThat(brokenLinks(document)).containsExactly("gone.md", "gone.png");
        assertThat(namedClasses(document)).containsExactly("NoSuchClass");
        assertThat(classNames()).contains("DocumentsTest").doesNotContain("NoSuchClass");
    }

    private static List<String> brokenLinks(Path document) {
        List<String> broken = new ArrayList<>();
        for (String line : SourceTree.lines(document)) {
            for (Pattern kind : List.of(LINK, PICTURE)) {
                Matcher link = kind.matcher(line);
                while (link.find()) {
                    String target = link.group(1);
                    if (!target.contains(":") && !Files.exists(document.resolveSibling(target))) {
                        broken.add(target);
                    }
                }
            }
        }
        return broken;
    }

    /** Names of two words or more in code marks: `message.control.PassphraseKeys`, `MessageDrafts.save`. */
    private static List<String> namedClasses(Path document) {
        List<String> names = new ArrayList<>();
        for (String line : SourceTree.lines(document)) {
            Matcher quoted = QUOTED.matcher(line);
            while (quoted.find()) {
                Matcher name = CLASS.matcher(quoted.group(1));
                if (name.matches() && !isForeign(name.group(1))) {
                    names.add(name.group(1));
                }
            }
        }
        return names;
    }

    private static boolean isForeign(String name) {
        return FOREIGN.contains(name);
    }

    private static Set<String> classNames() {
        return SourceTree.classes().stream()
                .map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
                .collect(Collectors.toSet());
    }
}
