package org.restante.shell.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WellFormedTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    @ParameterizedTest
    @CsvSource({
        "/login, multipart/form-data, 415",
        "/login, Multipart/Form-Data; boundary=x, 415",
        "/pickup/reply, multipart/mixed, 415",
        "/pickup/reply-submit, multipart/form-data; boundary=x, 0",
        "/message/attachment, multipart/related, 0",
        "/login, application/json, 0"
    })
    void shouldTakeFilesOnlyWhereTheyAreReadAsStreams(String path, String type, int refusal) {
        assertThat(WellFormed.refusal(
                        FakeRequest.of(Map.of("getContentType", type, "getServletPath", path, "getQueryString", ""))))
                .isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({"q=%00, 400", "a=1&q=x%00y, 400", "q=%0, 0", "q=%20, 0", "'', 0"})
    void shouldRefuseACharacterThatNoTextHas(String query, int refusal) {
        assertThat(WellFormed.refusal(FakeRequest.of(
                        Map.of("getContentType", "", "getServletPath", "/verify", "getQueryString", query))))
                .isEqualTo(refusal);
    }

    @Test
    void shouldRefuseAFormThatCannotBeRead() {
        Map<String, Object> readable = Map.of(
                "getContentType", FORM, "getServletPath", "/verify", "getQueryString", "", "getParameterMap", Map.of());
        assertThat(WellFormed.refusal(FakeRequest.of(readable))).isZero();
        assertThat(WellFormed.refusal(FakeRequest.unreadable(
                        Map.of("getContentType", FORM, "getServletPath", "/verify", "getQueryString", ""))))
                .isEqualTo(400);
    }
}
