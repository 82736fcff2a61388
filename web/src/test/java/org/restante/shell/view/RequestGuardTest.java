package org.restante.shell.view;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/message/compose",
                "/p/abcdefghijklmnopqrstuvwxyz",
                "/account/password/x_Y-9",
                "/jakarta.faces.resource/css/restante.css"
            })
    void shouldLetThroughWhatIsWrittenAsThePortalWritesIt(String path) {
        assertThat(refusal("GET", path, "")).isZero();
    }

    @Test
    void shouldReadAnAddressThatIsVeryLong() {
        assertThat(refusal("GET", "/a/bcd/ef".repeat(4000), "")).isZero();
        assertThat(refusal("GET", "/a/bcd/ef".repeat(4000) + "//", "")).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//",
                "/login/",
                "//login",
                "/message/./compose",
                "/message/../login",
                "/message/..;/login",
                "/login;jsessionid=1",
                "/login%00",
                "/%6cogin",
                "/message%2fcompose",
                "/message\\compose",
                "/message/sent.xhtml",
                "/login\u00E4",
                "/.git/config",
                "/login\n"
            })
    void shouldHideEveryOtherSpelling(String path) {
        assertThat(refusal("GET", path, "")).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "DELETE"})
    void shouldRefuseWhatTheServerCouldNotRead(String method) {
        assertThat(refusal(method, "/cannot-be-read", "same-origin")).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "TRACE", "PATCH", "PROPFIND", "get", "PUT", "DELETE"})
    void shouldKnowTheMethodsOfPages(String method) {
        assertThat(refusal(method, "/message/compose", "")).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "GET"})
    void shouldLetScriptsStoreAndRemove(String method) {
        assertThat(refusal(method, "/message/attachment", "same-origin")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "anything"})
    void shouldRefuseChangesThatAnotherSiteAsksFor(String site) {
        assertThat(refusal("POST", "/p/abcdefghijklmnopqrstuvwxyz", site)).isEqualTo(403);
        assertThat(refusal("PUT", "/message/draft", site)).isEqualTo(403);
        assertThat(refusal("GET", "/p/abcdefghijklmnopqrstuvwxyz", site)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void shouldTakeNoFormFromAnAddress(String method) {
        HttpServletRequest form = FakeRequest.of(Map.of(
                "getRequestURI",
                "/root/verify",
                "getContextPath",
                "/root",
                "getMethod",
                method,
                "getParameter",
                "stateless"));
        assertThat(RequestGuard.refusal(form)).isEqualTo(400);
    }

    @Test
    void shouldTakeChangesFromItsOwnPages() {
        assertThat(refusal("POST", "/login", "same-origin")).isZero();
        assertThat(refusal("POST", "/login", "none")).isZero();
        assertThat(refusal("POST", "/login", "")).isZero();
    }

    /** An empty answer stands for a header that is not there. */
    private static int refusal(String method, String path, String site) {
        HttpServletRequest request = FakeRequest.of(Map.of(
                "getRequestURI",
                "/root" + path,
                "getContextPath",
                "/root",
                "getMethod",
                method,
                "getHeader",
                site,
                "getParameter",
                ""));
        return RequestGuard.refusal(request);
    }
}
