package org.restante.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Every dependency of a pom has a line that says why, and no line speaks of one that is gone. */
class DependenciesTest {

    private static final Path DOCUMENT = SourceTree.ROOT.resolve("docs/dependencies.md");

    /** A group and an artifact, or a plugin by itself, as the document writes them. */
    private static final Pattern NAMED =
            Pattern.compile("[a-z]+(?:\\.[a-z0-9-]+)+:[a-z0-9_.-]+(?:\\{[^}]+})?|maven-[a-z]+-plugin");

    @Test
    void shouldSayWhyForEachDependency() throws Exception {
        String document = Files.readString(DOCUMENT);
        assertThat(artifacts())
                .hasSizeGreaterThan(20)
                .allSatisfy(artifact -> assertThat(isTold(document, artifact))
                        .as(artifact + " has a line in docs/dependencies.md")
                        .isTrue());
    }

    @Test
    void shouldTellOfNothingThatIsGone() throws Exception {
        Set<String> known = artifacts();
        String server = Files.readString(SourceTree.ROOT.resolve("wildfly-config/provision/provisioning.xml"));
        Predicate<String> used =
                told -> server.contains(told) || known.stream().anyMatch(artifact -> isTold(told, artifact));
        assertThat(NAMED.matcher(Files.readString(DOCUMENT)).results().map(named -> named.group()))
                .hasSizeGreaterThan(20)
                .allMatch(used);
    }

    @Test
    void shouldNoticeADependencyWithoutALine() {
        assertThat(isTold("| org.example:known-library | web | why |", "known-library"))
                .isTrue();
        assertThat(isTold("| org.example:known-library-core | web | why |", "known-library"))
                .isFalse();
        assertThat(isTold("x:binaries-{amd64,arm64v8}", "binaries-arm64v8")).isTrue();
    }

    /** Artifact ids of all dependencies and plugins of all poms, ours apart. */
    private static Set<String> artifacts() throws Exception {
        Set<String> artifacts = new TreeSet<>();
        try (Stream<Path> modules = Files.list(SourceTree.ROOT)) {
            for (Path pom : Stream.concat(Stream.of(SourceTree.ROOT), modules)
                    .map(module -> module.resolve("pom.xml"))
                    .filter(Files::exists)
                    .toList()) {
                collect(pom, artifacts);
            }
        }
        artifacts.removeIf(artifact -> artifact.startsWith("restante-"));
        return artifacts;
    }

    private static void collect(Path pom, Set<String> artifacts) throws Exception {
        DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        Element project = parser.parse(pom.toFile()).getDocumentElement();
        for (String kind : new String[] {"dependency", "plugin", "path", "artifactItem"}) {
            NodeList found = project.getElementsByTagName(kind);
            for (int i = 0; i < found.getLength(); i++) {
                NodeList ids = ((Element) found.item(i)).getElementsByTagName("artifactId");
                for (int j = 0; j < ids.getLength(); j++) {
                    if (isOf(found.item(i), ids.item(j))) {
                        artifacts.add(ids.item(j).getTextContent().strip());
                    }
                }
            }
        }
    }

    // Not the ids of exclusions, nor of what stands inside a plugin: that is collected by itself.
    private static boolean isOf(Node parent, Node id) {
        return id.getParentNode() == parent && !id.getTextContent().contains("*");
    }

    private static boolean isTold(String document, String artifact) {
        String plain = document.replaceAll("([a-z0-9.-]+-)\\{([a-z0-9]+),([a-z0-9]+)}", "$1$2 $1$3");
        return Pattern.compile("(?<![a-z0-9.-])" + Pattern.quote(artifact) + "(?![a-z0-9.-])")
                .matcher(plain)
                .find();
    }
}
