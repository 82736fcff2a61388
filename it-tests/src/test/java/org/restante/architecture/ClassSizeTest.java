package org.restante.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A class is read in one sitting: most are short, and none is long. Imports and comments count, since they are read too. */
class ClassSizeTest {

    private static final int LONGEST = 300;
    private static final int LONG = 150;
    private static final int TYPICAL = 60;

    @Test
    void shouldHaveNoLongClass() {
        assertThat(SourceTree.classes())
                .as("a class of more than " + LONGEST + " lines does two things: split it")
                .allSatisfy(file -> assertThat(length(file)).isLessThanOrEqualTo(LONGEST));
    }

    @Test
    void shouldHaveFewClassesThatAskForASplit() {
        List<Integer> lengths = lengths();

        assertThat(lengths.get(lengths.size() * 9 / 10))
                .as("nine classes of ten stay within " + LONG + " lines")
                .isLessThanOrEqualTo(LONG);
    }

    /** Of what is delivered: a test tells a story, and may take longer over it. */
    @Test
    void shouldBeShortAsARule() {
        List<Integer> lengths = SourceTree.classes().stream()
                .filter(file -> file.toString().contains("/src/main/"))
                .map(ClassSizeTest::length)
                .sorted()
                .toList();

        assertThat(lengths.get(lengths.size() / 2))
                .as("the typical class stays within " + TYPICAL + " lines")
                .isLessThanOrEqualTo(TYPICAL);
    }

    @Test
    void shouldFindTheClassesAtAll() {
        assertThat(SourceTree.classes())
                .hasSizeGreaterThan(300)
                .anyMatch(file -> file.endsWith("ClassSizeTest.java"))
                .noneMatch(file -> file.endsWith("package-info.java"));
    }

    private static List<Integer> lengths() {
        return SourceTree.classes().stream().map(ClassSizeTest::length).sorted().toList();
    }

    private static int length(Path file) {
        return SourceTree.lines(file).size();
    }
}
