package org.restante.shell.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTest {
    @ParameterizedTest
    @CsvSource({
        "0,0 B",
        "1023,1023 B",
        "1024,1 KB",
        "1536,1.5 KB",
        "26214400,25 MB",
        "3435973,3.3 MB",
        "5368709120,5 GB"
    })
    void shouldSayAmountsShortly(long bytes, String words) {
        assertThat(Sizes.text(bytes, Locale.ENGLISH).replace(",", "")).isEqualTo(words.replace(' ', '\u00A0'));
    }

    @Test
    void shouldWriteDecimalsAsTheLanguageDoes() {
        assertThat(Sizes.text(1536, Locale.GERMAN)).startsWith("1,5");
    }
}
