package org.restante.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What every answer of the portal has, and has not. */
final class Hygiene {

    private static final Map<String, String> EXACTLY = Map.of(
            "Strict-Transport-Security", "max-age=31536000",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "X-Frame-Options", "DENY",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private static final List<String> TELLTALE = List.of("server", "x-powered-by", "via", "x-aspnet-version");
    private static final Pattern SCRIPT = Pattern.compile("<script([^>]*)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern VALUE = Pattern.compile("(?<=\\w)=\"[^\"<>]*\"");
    private static final Pattern CODE_LINK = Pattern.compile("<[^<>]*=\"javascript:");
    private static final Pattern INLINE = Pattern.compile("<[^>]+ on[a-z]+=|<[^>]+ style=");

    private Hygiene() {}

    /** Checks one answer; a file of the portal's own look may be kept, anything else not. */
    static void check(Answer answer, URI portal) {
        String told = answer.status() + " " + answer.headers() + " " + answer.heading();
        EXACTLY.forEach((name, value) -> assertThat(answer.headers().get(name.toLowerCase(java.util.Locale.ROOT)))
                .as("%s in %s", name, told)
                .containsExactly(value));
        assertThat(answer.headers())
                .as(told)
                .containsKey("permissions-policy")
                .doesNotContainKeys(TELLTALE.toArray(String[]::new));
        policy(answer, told);
        cookies(answer, told);
        assertThat(answer.headers().getOrDefault("cache-control", List.of()).toString())
                .as("what may be kept: %s", told)
                .matches(isLook(answer) ? ".*(max-age=\\d+|no-store).*" : ".*no-store.*");
        answer.header("Location")
                .ifPresent(location -> assertThat(location)
                        .as("leads elsewhere: %s", told)
                        .matches(to -> to.startsWith(portal + "/") || to.startsWith("/") && !to.startsWith("//")));
        assertThat(answer.body())
                .as(told)
                .doesNotContain("Exception:", "\tat ", "Caused by", "WildFly", "Undertow", "JBWEB", "Mojarra");
    }

    private static void policy(Answer answer, String told) {
        List<String> policies = answer.headers().getOrDefault("content-security-policy", List.of());
        assertThat(policies).as("one policy: %s", told).hasSize(1);
        Map<String, String> directives = Arrays.stream(policies.get(0).split(";"))
                .map(String::strip)
                .collect(Collectors.toMap(d -> d.split(" ", 2)[0], d -> d.contains(" ") ? d.split(" ", 2)[1] : ""));
        assertThat(directives)
                .as(told)
                .containsEntry("default-src", "'none'")
                .containsEntry("frame-ancestors", "'none'");
        String scripts = directives.getOrDefault("script-src", "'none'");
        assertThat(scripts).as(told).doesNotContain("unsafe", "*", "http", "data:");
        assertThat(directives.getOrDefault("style-src", "'none'")).as(told).isIn("'none'", "'self'");
        assertThat(directives.values()).as(told).noneMatch(sources -> sources.contains("*"));
        Matcher nonce = NONCE.matcher(scripts);
        String allowed = nonce.find() ? " nonce=\"" + nonce.group(1) + "\"" : "no nonce";
        Matcher script = SCRIPT.matcher(answer.body());
        while (isPage(answer) && script.find()) {
            assertThat(script.group(1))
                    .as("an inline script in %s", told)
                    .matches(attributes -> attributes.contains(" src=\"/") || attributes.contains(allowed));
        }
        if (isPage(answer)) {
            assertThat(answer.body())
                    .as("names of classes in %s", told)
                    .doesNotContain("Exception", "Throwable", "org.restante.", "org.primefaces.");
            // What somebody typed may stand in a value, escaped, and is no attribute there.
            String shape = VALUE.matcher(answer.body()).replaceAll("=\"\"");
            assertThat(INLINE.matcher(shape).results().map(found -> found.group()))
                    .as("inline code or style in %s", told)
                    .isEmpty();
            assertThat(CODE_LINK.matcher(answer.body()).find())
                    .as("a link that is code in %s", told)
                    .isFalse();
        }
    }

    private static void cookies(Answer answer, String told) {
        for (String cookie : answer.headers().getOrDefault("set-cookie", List.of())) {
            assertThat(cookie)
                    .as(told)
                    .startsWith("__Host-")
                    .containsIgnoringCase("; secure")
                    .containsIgnoringCase("; httponly")
                    .containsIgnoringCase("; path=/")
                    .containsIgnoringCase("; samesite=")
                    .doesNotContainIgnoringCase("samesite=none")
                    .doesNotContainIgnoringCase("domain=");
        }
    }

    private static boolean isPage(Answer answer) {
        return answer.header("Content-Type").orElse("").startsWith("text/html");
    }

    /** A file of the look that was sent, or is as it was. */
    private static boolean isLook(Answer answer) {
        String type = answer.header("Content-Type").orElse("");
        return answer.status() == 304
                || answer.status() == 200
                        && (type.startsWith("text/css")
                                || type.contains("javascript")
                                || type.startsWith("font/")
                                || type.startsWith("image/"));
    }
}
