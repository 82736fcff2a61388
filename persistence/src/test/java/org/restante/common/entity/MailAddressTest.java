package org.restante.common.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "bob@kunde.example, bob@kunde.example",
        "'  Bob@Kunde.Example ', bob@kunde.example",
        "<bob@kunde.example>, bob@kunde.example",
        "bob+tag@mail.kunde.example, bob+tag@mail.kunde.example",
        "o'neil_{x}@kunde.example, o'neil_{x}@kunde.example",
        "bob@bücher.example, bob@xn--bcher-kva.example",
        "bob@BÜCHER.example, bob@xn--bcher-kva.example",
        "bob@straße.example, bob@xn--strae-oqa.example",
        "bob@STRAẞE.example, bob@xn--strae-oqa.example",
        "bob@βόλος.example, bob@xn--nxasmm1c.example",
        "bob@bu\u0308cher.example, bob@xn--bcher-kva.example",
        "bob@ｋｕｎｄｅ。example, bob@kunde.example",
        "bob@日本語.example, bob@xn--wgv71a119e.example",
        "'\u202abob@kunde.example\u202c', bob@kunde.example",
        "'\u00a0\ufeffbob@kunde.example\u200b', bob@kunde.example",
        "'\"two words\"@kunde.example', '\"two words\"@kunde.example'"
    })
    void shouldReadWhatPeopleType(String typed, String normal) {
        assertThat(MailAddress.parse(typed)).contains(new MailAddress(normal));
    }

    /** Anybody may type so much before they sign in. */
    @Test
    @Timeout(20)
    void shouldReadWhatIsFarTooLongWithoutEffort() {
        assertThat(MailAddress.parse("bob" + " ".repeat(1 << 20) + "@kunde.example"))
                .isEmpty();
        assertThat(MailAddress.parse(" ".repeat(1 << 20) + "bob@kunde.example" + "\u200b".repeat(1 << 20)))
                .contains(new MailAddress("bob@kunde.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bob",
                "@kunde.example",
                "bob@",
                "bob@kunde",
                "bob@-kunde.example",
                "bob@kunde..example",
                ".bob@kunde.example",
                "bob.@kunde.example",
                "b..ob@kunde.example",
                "bob smith@kunde.example",
                "bob@kunde.example, eve@kunde.example",
                "bob@kunde.example\r\nBcc: eve@evil.example",
                "bob@[192.0.2.1]",
                "bób@kunde.example",
                "bob@ku\u200dnde.example",
                "bob@ku\u202ende.example",
                "bob\u200b@kunde.example",
                "bob@kunde.example\0",
                "bob@\ud800.example",
                "😀@kunde.example",
                "bob@kunde.example.",
                "\"a\r\nb\"@kunde.example"
            })
    void shouldRefuseWhatIsNoMailbox(String typed) {
        assertThat(MailAddress.parse(typed)).isEmpty();
    }

    @Test
    void shouldRefuseTooLongOnes() {
        assertThat(MailAddress.parse("a".repeat(65) + "@kunde.example")).isEmpty();
        assertThat(MailAddress.parse("a@" + "b.".repeat(130) + "example")).isEmpty();
    }

    @Test
    void shouldShowTheDomainInItsOwnScript() {
        assertThat(new MailAddress("bob@xn--bcher-kva.example").display()).isEqualTo("bob@bücher.example");
    }

    @ParameterizedTest
    @CsvSource({
        "bob@xn--strae-oqa.example, bob@straße.example",
        "bob@xn--wgv71a119e.example, bob@日本語.example",
        "bob@xn--pple-43d.example, bob@xn--pple-43d.example",
        "bob@xn--a.example, bob@xn--a.example",
        "bob@xn--99999999.example, bob@xn--99999999.example"
    })
    void shouldShowAnImitationAsItTravels(String address, String shown) {
        assertThat(new MailAddress(address).display()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "jürgen@kunde.example, true",
        "用户@kunde.example, true",
        "jurgen@kunde.example, false",
        "jürgen, false",
        "jürgen@kunde, false"
    })
    void shouldKnowAnInternationalLocalPart(String typed, boolean international) {
        assertThat(MailAddress.isInternational(typed)).isEqualTo(international);
    }

    @Test
    void shouldHoldNormalFormsOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MailAddress("Bob@kunde.example"));
    }
}
