package org.restante.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restante.it.portal.Sample;
import org.restante.it.portal.TestPortal;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/** Other spellings of an address: none leads around a rule, to a source, or to an answer that is bare of its headers. */
@ExtendWith(TestPortal.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PathTricksIT {

    private static final String NOT_THERE = "There is nothing here";

    private final Portal portal;
    private final Visitor visitor;
    private final Wire wire;
    private final Map<String, Person> known = new HashMap<>();

    PathTricksIT(Portal portal, Visitor visitor) {
        this.portal = portal;
        this.visitor = visitor;
        this.wire = Wire.to(portal);
    }

    @Test
    void shouldAnswerAnAddressAsLongAsAHeaderMayBe() throws Exception {
        Answer query = wire.get("/login?" + "a".repeat(30_000));
        assertThat(query.status()).isEqualTo(200);
        Hygiene.check(query, portal.portalUrl());
        Answer path = wire.get("/" + "ab/c".repeat(7_500));
        assertThat(path.status()).isEqualTo(404);
        Hygiene.check(path, portal.portalUrl());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/message/sent.xhtml",
                "/message/sent/",
                "/message/sent;jsessionid=x",
                "/message;x/sent",
                "/message/sent%00",
                "/message/sent%00.css",
                "/message/sent%2exhtml",
                "/message/sent%2Exhtml",
                "/%6dessage/sent",
                "/message%2fsent",
                "/message%5csent",
                "//message/sent",
                "/message//sent",
                "/./message/sent",
                "/message/./sent",
                "/x/../message/sent",
                "/message/..;/message/sent",
                "/message/%2e%2e/message/sent",
                "/MESSAGE/SENT",
                "/Message/sent",
                "/faces/message/sent",
                "/faces/message/sent.xhtml",
                "/message/sent.jsf",
                "/message/sent.faces",
                "/message/sent%20",
                "/message/sent%0d%0aX-Planted:%20yes",
                "/message/s%C3%ABnt",
                "/message/sent%c0%af",
                "/message/",
                "/audit/..;/message/sent",
                "/resources/../message/sent"
            })
    void shouldHideOtherSpellingsOfAPage(String path) throws Exception {
        isNotThere(person(Sample.ALICE).get(path), path);
        // A stranger is either led to the sign-in page, as for every address below /message, or told the same.
        Answer answer = wire.get(path);
        assertThat(answer.status()).as(path).isIn(302, 404);
        Hygiene.check(answer, portal.portalUrl());
        assertThat(answer.headers()).doesNotContainKey("x-planted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/audit/events.xhtml",
                "/audit/events/",
                "/audit/events;x",
                "//audit/events",
                "/message/../audit/events",
                "/message/..;/audit/events",
                "/message/%2e%2e/audit/events",
                "/account.xhtml",
                "/account;x",
                "//account",
                "/account/",
                "/account/password/../../account",
                "/account/password/..;/..;/account",
                "/account/password/%2e%2e",
                "/p/../account",
                "/p/..;/account",
                "/p/../audit/events",
                "/verify/../audit/events"
            })
    void shouldLeadNobodyAroundARole(String path) throws Exception {
        isNotThere(person(Sample.ALICE).get(path), path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/WEB-INF",
                "/WEB-INF/",
                "/WEB-INF/web.xml",
                "/web-inf/web.xml",
                "/%57EB-INF/web.xml",
                "/WEB-INF%2fweb.xml",
                "//WEB-INF/web.xml",
                "/./WEB-INF/web.xml",
                "/x/../WEB-INF/web.xml",
                "/WEB-INF;/web.xml",
                "/..;/WEB-INF/web.xml",
                "/WEB-INF/templates/portal",
                "/WEB-INF/templates/portal.xhtml",
                "/WEB-INF/errorpages/404",
                "/WEB-INF/classes/org/restante/i18n/Messages_en.properties",
                "/META-INF/MANIFEST.MF",
                "/META-INF",
                "/resources/",
                "/resources/js/compose.js",
                "/resources/css/restante.css",
                "/index.xhtml",
                "/login.xhtml",
                "/pickup/enter.xhtml",
                "/faces/login.xhtml",
                "/p/aaaaaaaaaaaaaaaaaaaaaaaaaa.xhtml",
                "/.git/config",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/..%2f..%2fetc/passwd",
                "/console",
                "/management",
                "/health",
                "/metrics",
                "/wildfly-services",
                "/noconsole.html",
                "*"
            })
    void shouldDiscloseNoSource(String path) throws Exception {
        isNotThere(wire.get(path), path);
        isNotThere(person(Sample.ADA).get(path), path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/jakarta.faces.resource/",
                "/jakarta.faces.resource/none.css",
                "/jakarta.faces.resource/web.xml?ln=../WEB-INF",
                "/jakarta.faces.resource/web.xml?ln=..%2fWEB-INF",
                "/jakarta.faces.resource/web.xml?ln=WEB-INF&loc=..",
                "/jakarta.faces.resource/web.xml?con=../WEB-INF",
                "/jakarta.faces.resource/../WEB-INF/web.xml",
                "/jakarta.faces.resource/..%2f..%2fWEB-INF%2fweb.xml",
                "/jakarta.faces.resource/login.xhtml?ln=..",
                "/jakarta.faces.resource/login?ln=..",
                "/jakarta.faces.resource/css/restante.css.xhtml",
                "/jakarta.faces.resource/Messages_en.properties?ln=org/restante/i18n",
                "/jakarta.faces.resource/faces-config.xml?ln=META-INF"
            })
    void shouldDiscloseNoSourceThroughResources(String path) throws Exception {
        Answer answer = wire.get(path);
        assertThat(answer.status()).as(path).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("<web-app", "<ui:composition", "= ");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        Hygiene.check(answer, portal.portalUrl());
    }

    @Test
    void shouldKnowFewMethods() throws Exception {
        for (String path : List.of("/", "/login", "/p/aaaaaaaaaaaaaaaaaaaaaaaaaa", "/message/sent", "/message/draft")) {
            for (String method : List.of("OPTIONS", "PUT", "PATCH", "PROPFIND", "CONNECT", "BREW")) {
                Answer answer = wire.send(method, path, Map.of("Content-Length", "0"), "");
                boolean scripts = path.endsWith("draft") && "PUT".equals(method);
                assertThat(answer.status()).as("%s %s", method, path).isIn(scripts ? List.of(401) : List.of(400, 405));
                Hygiene.check(answer, portal.portalUrl());
            }
            Answer trace = wire.send("TRACE", path, Map.of("X-Echo", "echoed"), "");
            assertThat(trace.status()).isEqualTo(405);
            assertThat(trace.body()).isEmpty();
        }
        assertThat(wire.send("DELETE", "/login", Map.of(), "").header("Allow")).contains("GET, HEAD, POST");
    }

    /** What is no request at all is refused by the server before anything of ours runs: with nothing in it. */
    @ParameterizedTest
    @ValueSource(strings = {"/message\\sent", "/login?x=<script>", "/login%zz", "login", "http://evil.example/login"})
    void shouldAnswerNothingToNonsense(String target) throws IOException {
        Answer answer = wire.get(target);
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("evil", "<script>x");
    }

    /** Somebody may type a percent sign into a field of a form that is sent by looking. */
    @ParameterizedTest
    @ValueSource(strings = {"/verify?code=%", "/verify?code=100%&x=%zz", "/login?x=%2"})
    void shouldTakeAPercentSignAsItWasTyped(String target) throws IOException {
        Answer answer = wire.get(target);
        assertThat(answer.status()).isEqualTo(200);
        Hygiene.check(answer, portal.portalUrl());
    }

    /** Signing in keeps what was sent to a page, which it cannot before it was read. */
    @ParameterizedTest
    @ValueSource(strings = {"/message/compose", "/account", "/verify"})
    void shouldRefuseAFormOfTooManyFields(String path) throws IOException {
        Answer answer = wire.send("POST", path, Map.of(), "field=1&".repeat(1001));
        assertThat(answer.status()).isEqualTo(400);
        Hygiene.check(answer, portal.portalUrl());
    }

    private Person person(String address) throws Exception {
        Person person = known.get(address);
        if (person == null) {
            person = Letter.signedIn(portal, visitor, address);
            known.put(address, person);
        }
        return person;
    }

    private void isNotThere(Answer answer, String path) {
        assertThat(answer.status()).as(path).isEqualTo(404);
        assertThat(answer.heading()).as(path).isEqualTo(NOT_THERE);
        Hygiene.check(answer, portal.portalUrl());
    }
}
