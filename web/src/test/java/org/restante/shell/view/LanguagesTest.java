package org.restante.shell.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language says everything, and says it itself. */
class LanguagesTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d(?:,\\w+)?");

    /** Words that are the same in both languages. */
    private static final Set<String> SAME_EVERYWHERE = Set.of(
            "shell.product",
            "account.name.column",
            "account.name.label",
            "account.password.name.text",
            "audit.events.SYSTEM.text",
            "message.compose.cc.label",
            "message.compose.link.button",
            "message.compose.readers.COLLEAGUE.level.text",
            "message.compose.readers.OUTSIDE.level.text",
            "message.compose.readers.OWN.level.text",
            "message.compose.readers.you.level.text",
            "message.detail.cc.text",
            "message.read.cc.text",
            "pickup.message.cc.label",
            "shell.nav.tenant.link",
            "tenant.domains.text",
            "tenant.name.text",
            "tenant.title",
            "verify.organisation.label");

    private static final Map<String, String> ENGLISH = PageSources.texts("en");

    static Stream<String> others() {
        return PageSources.languages().stream().filter(language -> !"en".equals(language));
    }

    @Test
    void shouldSpeakGerman() {
        assertThat(others()).contains("de");
    }

    @ParameterizedTest
    @MethodSource("others")
    void shouldSayEverythingAndNothingElse(String language) {
        assertThat(PageSources.texts(language).keySet()).isEqualTo(ENGLISH.keySet());
    }

    @ParameterizedTest
    @MethodSource("others")
    void shouldBeTranslated(String language) {
        Set<String> same = PageSources.texts(language).entrySet().stream()
                .filter(text -> text.getValue().equals(ENGLISH.get(text.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(same).as("translate it, or put it on the list").containsExactlyInAnyOrderElementsOf(SAME_EVERYWHERE);
    }

    @ParameterizedTest
    @MethodSource("others")
    void shouldNameTheSameValues(String language) {
        Map<String, String> texts = PageSources.texts(language);
        Set<String> different = new TreeSet<>();
        ENGLISH.forEach((key, text) -> {
            if (!arguments(text).equals(arguments(texts.getOrDefault(key, text)))) {
                different.add(key);
            }
        });

        assertThat(different)
                .as("texts with other placeholders than in English")
                .isEmpty();
    }

    @Test
    void shouldQuoteAsTheLanguageDoes() {
        assertThat(unlike(ENGLISH, "[^“”]*(?:“[^“”]+”[^“”]*)*", "„\"'")).isEmpty();
        assertThat(unlike(PageSources.texts("de"), "[^„“]*(?:„[^„“]+“[^„“]*)*", "”\"'"))
                .isEmpty();
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> unlike(Map<String, String> texts, String quoted, String foreign) {
        return texts.entrySet().stream()
                .filter(text -> !text.getValue().matches(quoted)
                        || text.getValue().chars().anyMatch(letter -> foreign.indexOf(letter) >= 0))
                .map(Map.Entry::getKey)
                .toList();
    }
}
