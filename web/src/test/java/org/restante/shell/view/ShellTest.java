package org.restante.shell.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restante.account.entity.Permission;

class ShellTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/message/compose", "/p/abc", "/account", "/jakarta.faces.resourceful/x"})
    void shouldKeepNoPageInAnyCache(String path) {
        assertThat(CacheRule.of(path, "v=1")).isEqualTo("no-store");
    }

    @Test
    void shouldKeepFilesOfTheLook() {
        assertThat(CacheRule.of("/jakarta.faces.resource/css/restante.css", null))
                .isEqualTo("public, max-age=3600");
        assertThat(CacheRule.of("/jakarta.faces.resource/core.js", "ln=primefaces&v=15.0.13"))
                .contains("immutable");
        assertThat(CacheRule.of("/jakarta.faces.resource/core.js", "ln=primefaces&xv=1"))
                .doesNotContain("immutable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/p/abc",
                "/pickup/message",
                "/verify",
                "/account/password",
                "/account/password/token",
                "/messages",
                "/WEB-INF/errorpages/404.xhtml",
                ""
            })
    void shouldLetNobodyLoosenThePolicyOfPlainPages(String path) {
        assertThat(PolicyGuard.usesComponents(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/message/compose", "/audit/events", "/account"})
    void shouldLetComponentsBringTheirNonce(String path) {
        assertThat(PolicyGuard.usesComponents(path)).isTrue();
    }

    @Test
    void shouldForbidInlineScriptStyleAndFrames() {
        assertThat(SecurityHeadersFilter.STRICT_POLICY)
                .doesNotContain("unsafe")
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'");
    }

    @Test
    void shouldStartPeopleWhereTheyWork() {
        assertThat(StartPage.of(Set.of(Permission.SEND_MESSAGE, Permission.ADMINISTER_ACCOUNTS)))
                .isEqualTo("/message/compose");
        assertThat(StartPage.of(Set.of(Permission.VIEW_AUDIT))).isEqualTo("/audit/events");
        assertThat(StartPage.of(Set.of(Permission.ADMINISTER_ACCOUNTS))).isEqualTo("/account");
        assertThat(StartPage.of(Set.of())).isEqualTo("/");
    }

    @Test
    void shouldTellTimesWithWeekdayAndZone() {
        Instant instant = Instant.parse("2026-11-24T09:30:15.123Z");
        Times times = new Times();

        ZoneId zone = ZoneId.of("Asia/Tokyo");
        assertThat(Times.text(instant, null, Locale.ENGLISH, zone)).isEqualTo("Tuesday, 24 November 2026, 18:30 JST");
        assertThat(Times.text(instant, "day", Locale.ENGLISH, zone)).isEqualTo("Tuesday, 24 November 2026");
        assertThat(Times.text(instant, "day", Locale.GERMAN, zone)).isEqualTo("Dienstag, 24. November 2026");
        assertThat(times.machine(instant)).isEqualTo("2026-11-24T09:30:15Z");
    }

    @Test
    void shouldAcceptOnlyTheTokenOfTheSession() {
        CsrfToken token = new CsrfToken();

        assertThat(token.matches(token.getValue())).isTrue();
        assertThat(token.matches(new CsrfToken().getValue())).isFalse();
        assertThat(token.matches(token.getValue().substring(1))).isFalse();
        assertThat(token.matches("")).isFalse();
        assertThat(token.matches(null)).isFalse();
    }
}
