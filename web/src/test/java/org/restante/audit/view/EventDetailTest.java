package org.restante.audit.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class EventDetailTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "L3",
                "/account",
                "2026-12-24T10:15:30Z",
                "450 4.2.1 5 tries left, then none",
                "-1 bytes",
                "imprint, 1"
            })
    void shouldLeaveWhatWasNotedAsItIs(String noted) {
        assertThat(EventDetail.text(noted)).isEqualTo(noted);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void shouldSayNothingOfNothing(String noted) {
        assertThat(EventDetail.text(noted)).isEmpty();
    }
}
