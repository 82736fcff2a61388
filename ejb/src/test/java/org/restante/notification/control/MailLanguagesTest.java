package org.restante.notification.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.restante.common.entity.Language;
import org.restante.notification.entity.NotificationKind;
import org.restante.tenant.entity.TenantLinks;

/** Mails in each language, and in all of them at once. */
class MailLanguagesTest {
    private static final String PORTAL = "https://post.northgate.example";
    private static final String LINK = PORTAL + "/p/0123456789abcdefghjkmnpqrs";
    private static final Instant SENT = Instant.parse("2026-11-23T09:44:00Z");
    private static final List<Language> ALL = List.of(Language.values());
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z]+)}}");
    private static final Set<String> SAME_EVERYWHERE = Set.of("organisation");

    private final NotificationTemplates templates = new NotificationTemplates();

    @BeforeEach
    void pinZone() {
        templates.zone = ZoneId.of("Europe/Berlin");
    }

    static Stream<Language> others() {
        return Arrays.stream(Language.values()).filter(language -> language != Language.EN);
    }

    @ParameterizedTest
    @MethodSource("others")
    void shouldSayTheSameInEveryLanguage(Language language) {
        MailWords english = MailWords.of(Language.EN);
        MailWords words = MailWords.of(language);

        assertThat(words.texts().keySet()).isEqualTo(english.texts().keySet());
        english.texts()
                .forEach((key, text) ->
                        assertThat(placeholders(words.get(key))).as(key).isEqualTo(placeholders(text)));
        assertThat(english.texts().keySet().stream()
                        .filter(key -> english.get(key).equals(words.get(key))))
                .containsExactlyInAnyOrderElementsOf(SAME_EVERYWHERE);
    }

    @Test
    void shouldQuoteAsTheLanguageDoes() {
        assertThat(MailWords.of(Language.EN).texts().values()).noneMatch(text -> text.matches(".*[„\"'].*"));
        assertThat(MailWords.of(Language.DE).texts().values())
                .noneMatch(text -> text.matches(".*[”\"'].*"))
                .allMatch(text -> text.matches("[^„“]*(?:„[^„“]+“[^„“]*)*"));
    }

    @Test
    void shouldSpeakTheReadersLanguage() {
        NotificationMail mail = render(NotificationKind.MESSAGE_WAITS, List.of(Language.DE));

        assertThat(mail.subject()).isEqualTo("Vertrauliche Nachricht von Alice, Claims (Northgate Insurance)");
        assertThat(mail.html()).contains("<html lang=\"de\">");
        for (String part : List.of(mail.text(), mail.html())) {
            assertThat(part.replaceAll("\\s+", " "))
                    .contains("Nachricht öffnen", "Montag, 23. November 2026, 10:44 MEZ", "Kennwort", "Impressum")
                    .doesNotContain("passphrase", "Available", "Imprint");
        }
    }

    @Test
    void shouldSpeakAllLanguagesWithOneLink() {
        NotificationMail mail = render(NotificationKind.MESSAGE_WAITS, ALL);

        assertThat(mail.subject())
                .isEqualTo("Confidential message from Alice, Claims (Northgate Insurance) / Vertrauliche Nachricht");
        assertThat(mail.text().split(LINK, -1)).hasSize(2);
        assertThat(mail.html().split("href=\"" + LINK, -1))
                .as("the button, and the link in full")
                .hasSize(3);
        assertThat(mail.html().split("class=\"button\"", -1)).hasSize(2);
        for (String part : List.of(mail.text(), mail.html())) {
            assertThat(part.replaceAll("\\s+", " "))
                    .contains("Open message", "Nachricht öffnen", "passphrase", "Kennwort")
                    .contains("Monday, 23 November 2026, 10:44 CET", "Montag, 23. November 2026, 10:44 MEZ");
        }
        assertThat(mail.html()).contains("<div lang=\"de\">", "<span lang=\"de\">Von</span>");
        assertThat(mail.text()).contains("Available until / Verfügbar bis:\n  Wednesday");
    }

    @Test
    void shouldPutTheOrganisationsLanguageFirst() {
        NotificationMail mail = render(NotificationKind.HELP_ASKED, Language.DE.andOthers());

        assertThat(mail.subject()).startsWith("Alice, Claims hat das Kennwort nicht / A recipient");
        assertThat(mail.html()).contains("<html lang=\"de\">");
        assertThat(mail.languages()).containsExactly(Language.DE, Language.EN);
    }

    @ParameterizedTest
    @EnumSource
    void shouldStaySmallAndNarrow(NotificationKind kind) {
        NotificationMail mail = render(kind, ALL);

        assertThat(mail.subject() + mail.text() + mail.html()).doesNotContain("{{", "}}", "null");
        assertThat((mail.text() + mail.html()).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(17_000);
        assertThat(mail.text().lines().filter(line -> line.strip().contains(" ")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
    }

    @Test
    void shouldLinkToWhatTheOrganisationSaysAboutItself() {
        NotificationMail mail = render(NotificationKind.MESSAGE_WAITS, ALL);

        assertThat(mail.html())
                .contains(
                        "<a href=\"https://northgate.example/imprint?a=1&amp;b=2\"",
                        ">Imprint / <span lang=\"de\">Impressum")
                .contains("<a href=\"tel:+49301234\"");
        assertThat(mail.text()).contains("Imprint / Impressum:\n  https://northgate.example/imprint?a=1&b=2\n");
    }

    private NotificationMail render(NotificationKind kind, List<Language> languages) {
        return templates.render(
                new NotificationFacts(
                        kind,
                        "Alice, Claims",
                        "Northgate Insurance",
                        new TenantLinks(
                                "https://northgate.example/imprint?a=1&b=2",
                                "https://northgate.example/privacy",
                                "+49 30 1234"),
                        PORTAL,
                        kind == NotificationKind.MESSAGE_WAITS ? LINK : null,
                        "K7QF-2M9T-XC4D",
                        SENT.plusSeconds(30L * 24 * 3600),
                        SENT),
                languages);
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
