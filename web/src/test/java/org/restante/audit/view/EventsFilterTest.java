package org.restante.audit.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.restante.audit.entity.AuditAction;
import org.restante.audit.entity.AuditEntry.ActorKind;
import org.restante.audit.entity.AuditFilter;
import org.restante.audit.entity.AuditPosition;

class EventsFilterTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.restante.i18n.Messages_en");

    private static final String NEWER = "2026-11-24T10:00:00Z_9";

    private final EventsQuery query = new EventsQuery();

    @Test
    void shouldNotNarrowWhenEmpty() throws Exception {
        assertThat(EventsFilter.of(query, BERLIN)).isEqualTo(AuditFilter.ALL);
        assertThat(query.isNarrowed()).isFalse();
    }

    @Test
    void shouldReadTimesInTheZoneOfThePage() throws Exception {
        query.setFrom("2026-11-24T10:00");
        query.setUntil("2026-11-24 10:00:30");

        AuditFilter filter = EventsFilter.of(query, BERLIN);

        assertThat(filter.from()).isEqualTo(Instant.parse("2026-11-24T09:00:00Z"));
        assertThat(filter.until()).isEqualTo(Instant.parse("2026-11-24T09:00:30Z"));
    }

    @Test
    void shouldKeepTheSearchOnTheNextPage() {
        query.setActor("a&b=c@x.example");
        query.setMessage(new UUID(1, 2).toString());
        query.setBefore(NEWER);

        assertThat(query.older(new AuditPosition(Instant.parse("2026-11-24T09:00:00.000123Z"), 7)))
                .isEqualTo("?actor=a%26b%3Dc%40x.example&message=" + new UUID(1, 2)
                        + "&before=2026-11-24T09%3A00%3A00.000123Z_7");
        assertThat(query.newest()).isEqualTo("?actor=a%26b%3Dc%40x.example&message=" + new UUID(1, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-01T00:00", "24.11.2026", "2026-11-24"})
    void shouldSayWhichTimeCannotBeRead(String typed) {
        query.setUntil(typed);

        assertThatThrownBy(() -> EventsFilter.of(query, BERLIN))
                .isInstanceOfSatisfying(
                        EventsFilter.Unreadable.class,
                        unreadable -> assertThat(unreadable.field()).isEqualTo("until"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0193a4c8-7f2c-7c41-9d0e-3b1f0a6d2e5", "0193a4c8-7f2c-7c41-9d0e-3b1f0a6d2eZZ"})
    void shouldSayThatAnIdIsNone(String typed) {
        query.setMessage(typed);

        assertThatThrownBy(() -> EventsFilter.of(query, BERLIN)).isInstanceOf(EventsFilter.Unreadable.class);
    }

    @Test
    void shouldBeginBehindThePosition() throws Exception {
        query.setBefore(NEWER);

        assertThat(EventsFilter.of(query, BERLIN).before())
                .isEqualTo(new AuditPosition(Instant.parse("2026-11-24T10:00:00Z"), 9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "9",
                "_",
                "x",
                "2026-11-24T10:00:00Z_-1",
                "2026-11-24T10:00:00Z_9999999999999999999",
                "soon_1"
            })
    void shouldBeginAtTheNewestWhenThePositionIsNone(String typed) throws Exception {
        query.setBefore(typed);

        assertThat(EventsFilter.of(query, BERLIN)).isEqualTo(AuditFilter.ALL);
    }

    @ParameterizedTest
    @EnumSource(AuditAction.class)
    void shouldHaveWordsForEveryAction(AuditAction action) {
        assertThat(TEXTS.getString("audit.events." + action + ".text")).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(ActorKind.class)
    void shouldHaveWordsForEveryKindOfActor(ActorKind kind) {
        assertThat(TEXTS.getString("audit.events." + kind + ".text")).isNotBlank();
    }
}
