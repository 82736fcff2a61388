package org.restante.common.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @Test
    void shouldKeepANameOnItsLine() {
        assertThat(VisibleText.line(" Bob\r\nBcc: eve@evil.example\t\u2028x\0 "))
                .isEqualTo("Bob Bcc: eve@evil.example x");
    }

    @Test
    void shouldTakeWhatTurnsOrHidesAName() {
        assertThat(VisibleText.without("invoice\u202efdp.exe")).isEqualTo("invoicefdp.exe");
        assertThat(VisibleText.without("pay\u200bpal\u2066x\u2069\ufeff\u00ad")).isEqualTo("paypalx");
        assertThat(VisibleText.without("a\ud800b")).isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "e\u0301", "👨\u200d👩\u200d👧", "می\u200cخواهم", "אבג", "😀", "Łódź"})
    void shouldKeepWhatPeopleWrite(String name) {
        assertThat(VisibleText.line(name)).isEqualTo(name);
        assertThat(VisibleText.isBlank(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t", "\u00a0\u2003", "\u200b", "\u202e\u202c", "\u3164", "\u0301", "\u200d", "\0"})
    void shouldSeeNothingWhereNothingIsSeen(String text) {
        assertThat(VisibleText.isBlank(text)).isTrue();
    }
}
