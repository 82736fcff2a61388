package org.restante.shell.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final Pattern KEY = Pattern.compile("i18n\\['([^']+)'\\]");
    private static final Pattern KEY_PREFIX = Pattern.compile("i18n\\['([^']+)'\\.concat");
    private static final Pattern KEY_IN_JAVA = Pattern.compile(
            "\"([a-z][\\w-]*(?:\\.[\\w-]+)*\\.(?:title|header|intro|text|label|hint|button|link|column|option|state|error|notice|confirm))\"");
    private static final Pattern BEAN = Pattern.compile("[#(!{ \\[]([a-z]\\w*View)\\b[.\\[]");
    private static final Pattern NAMED = Pattern.compile("@Named\\(\"(\\w+)\"\\)");
    private static final Pattern REFUSAL =
            Pattern.compile("(?:PortalException|super)\\(\\s*\"([a-z][a-z-]*\\.[a-z][a-z.-]*)\"");
    private static final Pattern TAG_SOURCE = Pattern.compile("<source>([^<]+)</source>");

    /** Texts that are found by a computed key; each prefix says by which class. */
    private static final Set<String> COMPUTED = Set.of(
            // ErrorMessages: the code of a refusal
            "error.",
            // the form library itself
            "jakarta.faces.");

    /** Refusals whose page says them in words of its own. */
    private static final Set<String> WORDED_BY_PAGE = Set.of("verify.blocked");

    /** Kinds that the Page bean looks up for every page. */
    private static final Set<String> BY_PAGE = Set.of(".title", ".header", ".intro");

    @Test
    void shouldHoldNoLiteralText() {
        List<String> found = PageSources.xhtml().stream()
                .flatMap(page -> LiteralText.in(page).map(text -> page + ": " + text))
                .toList();

        assertThat(found)
                .as("texts stand in the bundle, so that every language has them")
                .isEmpty();
    }

    @Test
    void shouldUseOnlyKeysThatExist() {
        Set<String> missing = usedKeys();
        missing.removeAll(PageSources.keys());

        assertThat(missing).as("keys without a text").isEmpty();
    }

    @Test
    void shouldKeepNoTextThatNobodyUses() {
        Set<String> unused = PageSources.keys();
        unused.removeAll(usedKeys());
        unused.removeIf(key -> COMPUTED.stream().anyMatch(key::startsWith)
                || computedByPages().stream().anyMatch(key::startsWith)
                || usedByPageBean(key));

        assertThat(unused).as("texts without a use").isEmpty();
    }

    @Test
    void shouldTitleEveryPage() {
        Set<String> keys = PageSources.keys();
        List<Path> untitled = PageSources.addressable().stream()
                .filter(page -> !PageSources.text(page).contains("name=\"title\""))
                .filter(page -> !keys.contains(PageSources.keyOf(page) + ".title"))
                .toList();

        assertThat(untitled).isEmpty();
    }

    @Test
    void shouldFindEveryPageBean() {
        Set<String> classes = PageSources.beans().stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        PageSources.beans()
                .forEach(file -> PageSources.find(file, NAMED).forEach(name -> classes.add(capitalised(name))));
        List<String> missing = PageSources.xhtml().stream()
                .flatMap(page -> PageSources.find(page, BEAN).stream())
                .distinct()
                .filter(bean -> !classes.contains(capitalised(bean)))
                .toList();

        assertThat(missing).as("beans that pages name and no class provides").isEmpty();
    }

    @Test
    void shouldHaveWordsForEveryRefusal() {
        Set<String> keys = PageSources.keys();
        List<String> speechless = Stream.concat(PageSources.server().stream(), PageSources.beans().stream())
                .flatMap(file -> PageSources.find(file, REFUSAL).stream())
                .distinct()
                .filter(code -> !WORDED_BY_PAGE.contains(code))
                .filter(code -> !keys.contains("error." + code))
                .toList();

        assertThat(speechless).as("codes of refusals without error.<code>").isEmpty();
    }

    @Test
    void shouldNeverWriteTheStraightApostrophe() {
        List<String> found = PageSources.text(Path.of("src/main/resources/org/restante/i18n/Messages_en.properties"))
                .lines()
                .filter(line -> !line.startsWith("#") && line.contains("'") && line.contains("{"))
                .toList();

        assertThat(found).as("MessageFormat swallows it").isEmpty();
    }

    @Test
    void shouldFindTheSourceOfEveryTag() {
        Path webInf = PageSources.PAGES.resolve("WEB-INF");
        List<String> sources = PageSources.find(webInf.resolve("restante.taglib.xml"), TAG_SOURCE);

        assertThat(sources).isNotEmpty().allMatch(source -> Files.exists(webInf.resolve(source)));
    }

    private static Set<String> usedKeys() {
        Set<String> used = new TreeSet<>();
        PageSources.xhtml().forEach(page -> used.addAll(PageSources.find(page, KEY)));
        PageSources.beans().forEach(bean -> used.addAll(PageSources.find(bean, KEY_IN_JAVA)));
        return used;
    }

    private static Set<String> computedByPages() {
        return PageSources.xhtml().stream()
                .flatMap(page -> PageSources.find(page, KEY_PREFIX).stream())
                .collect(Collectors.toSet());
    }

    private static boolean usedByPageBean(String key) {
        return PageSources.addressable().stream()
                .map(PageSources::keyOf)
                .anyMatch(page -> BY_PAGE.stream().anyMatch(kind -> key.equals(page + kind)));
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
