package org.restante.shell.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentDispositionTest {
    @ParameterizedTest
    @CsvSource({
        "report.pdf, report.pdf, report.pdf",
        "Police d’assurance.pdf, Police d_assurance.pdf, Police%20d%E2%80%99assurance.pdf",
        "Übersicht.pdf, _bersicht.pdf, %C3%9Cbersicht.pdf",
        "報告.pdf, __.pdf, %E5%A0%B1%E5%91%8A.pdf",
        "😀.txt, _.txt, %F0%9F%98%80.txt",
        "100%.txt, 100_.txt, 100%25.txt",
        "it's.txt, it_s.txt, it%27s.txt"
    })
    void shouldKeepTheNameInEveryScript(String name, String plain, String encoded) {
        assertThat(ContentDisposition.attachment(name))
                .isEqualTo("attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nSet-Cookie: x=y",
                "a\"; filename=b.exe",
                "..\\..\\autoexec.bat",
                "../../etc/passwd",
                "a\u0000.txt",
                "cod\u202Efdp.exe",
                "\uD800.txt",
                ".htaccess",
                "con<script>.html"
            })
    void shouldNotLetTheNameEscape(String name) {
        String header = ContentDisposition.attachment(name);

        assertThat(header)
                .matches("attachment; filename=\"[^\"\\\\/\\p{Cntrl}]+\"; filename\\*=UTF-8''[^ \";\\\\/<>]+");
        assertThat(ContentDisposition.safe(name)).doesNotStartWith(".").doesNotContainPattern("[\\p{Cc}\\u202E]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "\u202E", "\r\n"})
    void shouldNameTheNameless(String name) {
        assertThat(ContentDisposition.attachment(name)).contains("filename=\"");
        assertThat(ContentDisposition.safe(name)).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CON",
                "aux.txt",
                "nul.tar.gz",
                "Com1.pdf",
                "LPT9",
                "con.",
                "prn ",
                "COM\u00b9",
                "nul .txt",
                "CONOUT$"
            })
    void shouldNotNameADevice(String name) {
        assertThat(ContentDisposition.safe(name))
                .startsWith("_")
                .isEqualToIgnoringCase("_" + name.strip().replaceAll("[. ]+$", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"contract.pdf", "auxiliary", "com10.txt", "Nullstelle.txt", "lpt.txt"})
    void shouldKeepNamesThatOnlyBeginLikeADevice(String name) {
        assertThat(ContentDisposition.safe(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"trailing.txt..., trailing.txt", "'trailing. . ', trailing", "zero\u200bwidth.txt, zerowidth.txt"})
    void shouldDropWhatASystemWouldDrop(String name, String safe) {
        assertThat(ContentDisposition.safe(name)).isEqualTo(safe);
    }

    @Test
    void shouldShortenButKeepTheEnding() {
        String safe = ContentDisposition.safe("😀".repeat(400) + ".pdf");

        assertThat(safe.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hasSize(200);
        assertThat(safe).endsWith("😀.pdf");
    }
}
