package org.restante.notification.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.restante.common.entity.Language;
import org.restante.notification.entity.NotificationKind;
import org.restante.tenant.entity.TenantLinks;

class NotificationTemplatesTest {

    private static final String PORTAL = "https://post.northgate.example";
    private static final String LINK = PORTAL + "/p/0123456789abcdefghjkmnpqrs";
    private static final TenantLinks NO_LINKS = new TenantLinks(null, null, null);
    private static final Instant SENT = Instant.parse("2026-11-23T09:44:00Z");

    private final NotificationTemplates templates = new NotificationTemplates();

    @BeforeEach
    void pinZone() {
        templates.zone = ZoneId.of("Europe/Berlin");
    }

    @Test
    void shouldNameSenderOrganisationTimesAndReference() {
        NotificationMail mail = render(waiting("Alice, Claims", "Northgate Insurance", "+49 30 1234"));

        assertThat(mail.subject()).isEqualTo("Confidential message from Alice, Claims (Northgate Insurance)");
        for (String part : new String[] {mail.text(), mail.html()}) {
            assertThat(part.replaceAll("\\s+", " "))
                    .contains("Alice, Claims", "Northgate Insurance", "K7QF-2M9T-XC4D", LINK, "+49 30 1234")
                    .contains("Monday, 23 November 2026, 10:44 CET", "Wednesday, 23 December 2026, 10:44 CET")
                    .contains("post.northgate.example/verify");
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldLeaveNoPlaceholderAndStaySmall(NotificationKind kind) {
        NotificationMail mail = render(of(kind));

        assertThat(mail.subject() + mail.text() + mail.html()).doesNotContain("{{", "}}", "null");
        assertThat(mail.html().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(20_000);
    }

    @ParameterizedTest
    @EnumSource
    void shouldWrapTextAt72Columns(NotificationKind kind) {
        assertThat(render(of(kind)).text().lines())
                .allSatisfy(line -> assertThat(line.length() <= 72 || !line.contains(" "))
                        .as(line)
                        .isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void shouldLoadNothingFromAnywhere(NotificationKind kind) {
        assertThat(render(of(kind)).html())
                .doesNotContain("<img", "<script", "<link", "url(", "@import", "http://", "<form", "<iframe");
    }

    @ParameterizedTest
    @EnumSource
    void shouldLinkToThePortalOnly(NotificationKind kind) {
        NotificationFacts facts = facts(kind, "Alice", "Northgate", null, link(kind));

        assertThat(render(facts).html().split("href=\"", -1))
                .hasSize(3)
                .filteredOn(rest -> !rest.startsWith("<!doctype"))
                .allSatisfy(rest -> assertThat(rest).startsWith(PORTAL + "/"));
    }

    @Test
    void shouldLeadEmployeesToTheirOwnPages() {
        assertThat(render(of(NotificationKind.REPLY_RECEIVED)).text()).contains(PORTAL + "/message/inbox\n");
        assertThat(render(of(NotificationKind.COLLEAGUE_WROTE)).text()).contains(PORTAL + "/message/inbox\n");
        assertThat(render(of(NotificationKind.HELP_ASKED)).text()).contains(PORTAL + "/message/sent\n");
        assertThat(render(of(NotificationKind.GUESSING_NOTICED)).text()).contains(PORTAL + "/message/sent\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Eve\r\nBcc: everyone@example.org",
                "Eve\nX: y",
                "Eve\u0085X",
                "Eve\u2028X",
                "Eve\u0000X",
                "Eve\u202EevE",
                "Eve\u2066X"
            })
    void shouldKeepNamesOnOneLine(String name) {
        NotificationMail mail = render(waiting(name, "Northgate", null));

        assertThat(mail.subject())
                .doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202E\\u2066]")
                .contains("from Eve ");
        assertThat(mail.text()).doesNotContainPattern("[\\r\\u0085\\u2028\\u202E\\u2066\\u0000]");
        assertThat(mail.text().lines()).noneMatch(line -> line.startsWith("Bcc:") || line.startsWith("X"));
    }

    @Test
    void shouldEscapeMarkup() {
        NotificationMail mail =
                render(waiting("<b onload=\"x\">Eve</b>", "A & B 'Ltd'", "<a href=\"https://evil.example\">us</a>"));

        assertThat(mail.html())
                .contains("&lt;b onload=&quot;x&quot;&gt;Eve&lt;/b&gt;", "A &amp; B &#39;Ltd&#39;")
                .doesNotContain("<b onload", "href=\"https://evil");
        assertThat(mail.text()).contains("A & B 'Ltd'");
    }

    @Test
    void shouldNotReadPlaceholdersOutOfNames() {
        assertThat(render(waiting("{{link}} $1 \\1", "Northgate", null)).subject())
                .contains("from {{link}} $1 \\1 (");
    }

    @Test
    void shouldCutEndlessNamesBetweenCharacters() {
        NotificationMail mail = render(waiting("😀".repeat(500), "N".repeat(500), null));

        assertThat(mail.subject().codePointCount(0, mail.subject().length())).isLessThanOrEqualTo(150);
        assertThat(mail.text()).contains("😀".repeat(69) + "…").doesNotContain("😀".repeat(70), "N".repeat(70));
    }

    @Test
    void shouldLeaveOutWhatIsNotKnown() {
        NotificationMail mail = render(new NotificationFacts(
                NotificationKind.MESSAGE_WAITS, "Alice", "Northgate", NO_LINKS, PORTAL, LINK, null, null, SENT));

        assertThat(mail.text()).doesNotContain("Reference", "Available until", "Still in doubt", "\n\n\n");
        assertThat(mail.html()).doesNotContain("Still in doubt", "Available until");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/p/x",
                "https://post.northgate.example.evil.example/p/x",
                "https://post.northgate.example@evil.example/",
                "/p/x",
                "javascript:alert(1)"
            })
    void shouldRefuseLinkThatLeadsElsewhere(String link) {
        assertThatThrownBy(() -> new NotificationFacts(
                        NotificationKind.MESSAGE_WAITS, "A", "N", NO_LINKS, PORTAL, link, null, null, SENT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldRefusePortalWithoutTransportSecurity() {
        assertThatThrownBy(() -> new NotificationFacts(
                        NotificationKind.HELP_ASKED, "A", "N", NO_LINKS, "http://post.example", null, null, null, SENT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldRefuseMailToRecipientWithoutLink() {
        assertThatThrownBy(() -> new NotificationFacts(
                        NotificationKind.MESSAGE_WAITS, "A", "N", NO_LINKS, PORTAL, null, null, null, SENT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldNotShowTheTicketInLogs() {
        NotificationFacts facts = of(NotificationKind.MESSAGE_WAITS);

        assertThat(facts.toString() + render(facts)).doesNotContain("0123456789");
    }

    private NotificationMail render(NotificationFacts facts) {
        return templates.render(facts, List.of(Language.EN));
    }

    private static NotificationFacts of(NotificationKind kind) {
        return facts(kind, "Alice, Claims", "Northgate Insurance", "+49 30 1234", link(kind));
    }

    private static @Nullable String link(NotificationKind kind) {
        return kind == NotificationKind.MESSAGE_WAITS ? LINK : null;
    }

    private static NotificationFacts waiting(String sender, String organisation, @Nullable String contact) {
        return facts(NotificationKind.MESSAGE_WAITS, sender, organisation, contact, LINK);
    }

    private static NotificationFacts facts(
            NotificationKind kind,
            String sender,
            String organisation,
            @Nullable String contact,
            @Nullable String link) {
        Instant end = SENT.plusSeconds(30L * 24 * 3600);
        TenantLinks links = new TenantLinks(null, null, contact);
        return new NotificationFacts(kind, sender, organisation, links, PORTAL, link, "K7QF-2M9T-XC4D", end, SENT);
    }
}
