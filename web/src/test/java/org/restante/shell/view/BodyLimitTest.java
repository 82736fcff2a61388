package org.restante.shell.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyLimitTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    @ParameterizedTest
    @CsvSource({
        "/verify, 65536, false, 0",
        "/verify, 65537, false, 413",
        "/message/compose, 65537, false, 413",
        "/message/compose, 6291456, true, 0",
        "/message/compose, 6291457, true, 413",
        "/message/draft, 6291456, false, 0",
        "/message/draft, 6291457, false, 413",
        "/pickup/reply-submit, 65537, false, 413",
        "/message/attachment, 6291457, true, 413"
    })
    void shouldMeasureForms(String path, long length, boolean signedIn, int refusal) {
        assertThat(refusal("POST", path, FORM, length, signedIn)).isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({"/pickup/reply-submit, multipart/form-data; boundary=x", "/message/attachment, application/pdf"})
    void shouldLeaveUploadsToTheirServlets(String path, String type) {
        assertThat(refusal("POST", path, type, 100L << 20, false)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"/pickup/reply-submit/x", "/pickup/reply", "/message/attachments", "/message/draft/"})
    void shouldNotTakeNeighboursForUploads(String path) {
        assertThat(refusal("POST", path, "multipart/form-data", 100L << 20, true))
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"POST", "PUT", "PATCH"})
    void shouldWantTheLength(String method) {
        assertThat(refusal(method, "/verify", FORM, -1, true)).isEqualTo(411);
    }

    @Test
    void shouldWantTheLengthOfAFormInAnyMethod() {
        assertThat(refusal("GET", "/verify", FORM, -1, true)).isEqualTo(411);
    }

    @Test
    void shouldLetPlainLooksThrough() {
        assertThat(refusal("GET", "/verify", "", -1, false)).isZero();
    }

    private static int refusal(String method, String path, String type, long length, boolean signedIn) {
        return BodyLimit.refusal(
                FakeRequest.of(Map.of(
                        "getMethod", method,
                        "getServletPath", path,
                        "getContentType", type,
                        "getHeader", "",
                        "getContentLengthLong", length)),
                signedIn);
    }
}
