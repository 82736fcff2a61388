package org.restante.message.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.restante.common.entity.MailAddress;
import org.restante.message.boundary.AddressCheck;
import org.restante.message.entity.PagePosition;
import org.restante.recipient.entity.AddressKind;

class AddressesTest {
    @Test
    void shouldSplitAPastedList() {
        assertThat(AddressList.split(" a@x.example,b@x.example; c@x.example\r\nd@x.example,, "))
                .containsExactly("a@x.example", "b@x.example", "c@x.example", "d@x.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bob Smith <bob@x.example>, eve@x.example",
                "\"Smith, Bob; x\" <bob@x.example>; <eve@x.example>",
                "bob@x.example eve@x.example",
                " bob@x.example\u00a0\teve@x.example\r\n",
                "mailto:bob@x.example?subject=x, MAILTO:eve@x.example",
                "Smith, Bob <bob@x.example>\n\"Eve\" <eve@x.example>",
                "'Bob' <bob@x.example>,,;;\n<eve@x.example >",
                "\"Bob <Robert> Smith\" <bob@x.example>, eve@x.example"
            })
    void shouldReadWhatMailProgramsCopy(String pasted) {
        assertThat(AddressList.split(pasted))
                .contains("bob@x.example", "eve@x.example")
                .hasSizeBetween(2, 3);
    }

    @Test
    void shouldKeepWhatIsNoAddressAsItWasTyped() {
        assertThat(AddressList.split("two words, \"a b\"@x.example, \"open, b@x.example"))
                .containsExactly("two words", "\"a b\"@x.example", "\"open", "b@x.example");
        assertThat(AddressList.split("\"".repeat(60_000))).hasSize(1);
    }

    @Test
    void shouldMergeDuplicatesOverBothFields() {
        Readers readers = Readers.of("a@x.example, A@X.example", "b@x.example, a@x.example", AddressesTest::check);

        assertThat(Readers.addresses(readers.to())).containsExactly(new MailAddress("a@x.example"));
        assertThat(Readers.addresses(readers.cc())).containsExactly(new MailAddress("b@x.example"));
        assertThat(readers.refused()).isEmpty();
    }

    @Test
    void shouldRefuseWhatReachesNobodyBesideItsField() {
        Readers readers = Readers.of("a@x.example", "nonsense, gone@x.example", AddressesTest::check);

        assertThat(readers.refused())
                .extracting(Readers.Refused::field, refused -> refused.check().typed())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("cc", "nonsense"),
                        org.assertj.core.groups.Tuple.tuple("cc", "gone@x.example"));
        assertThat(readers.outside()).containsExactly(new MailAddress("a@x.example"));
    }

    @Test
    void shouldAskNoPassphraseOfColleagues() {
        Readers readers = Readers.of("colleague@x.example", "", AddressesTest::check);

        assertThat(readers.outside()).isEmpty();
        assertThat(new PassphraseChoice().chosen(readers.outside()).common()).isNull();
        assertThat(new PassphraseChoice().toTell(readers.outside())).isEmpty();
    }

    @Test
    void shouldNotPrintASecret() {
        assertThat(new ToldSecret("a@x.example", "five words to tell")).hasToString("[REDACTED]");
    }

    @Test
    void shouldShowSecretsOnceAndOnlyOfTheMessageJustSent() {
        UUID sent = new UUID(1, 2);
        ShownOnce once = new ShownOnce();
        once.keep(sent, List.of(new ToldSecret("", "five words to tell")));

        assertThat(once.take(new UUID(1, 3))).isNull();
        assertThat(once.take(sent)).hasSize(1);
        assertThat(once.take(sent)).isNull();
    }

    @Test
    void shouldReadThePositionItWrote() {
        PagePosition position = new PagePosition(Instant.parse("2026-11-24T09:37:22.123456Z"), new UUID(1, 2));

        assertThat(Positions.read(Positions.write(position))).contains(position);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "_", "yesterday_x", "2026-11-24T09:37:22Z_", "2026-11-24T09:37:22Z", "_1-2-3-4-5"})
    void shouldBeginAtTheFirstPageWhenMistyped(String text) {
        assertThat(Positions.read(text)).isEmpty();
    }

    private static List<AddressCheck> check(List<String> typed) {
        return typed.stream()
                .map(text -> new AddressCheck(text, MailAddress.parse(text).orElse(null), kind(text)))
                .toList();
    }

    private static AddressKind kind(String text) {
        if (MailAddress.parse(text).isEmpty()) {
            return AddressKind.INVALID;
        }
        if (text.startsWith("gone")) {
            return AddressKind.CLOSED;
        }
        return text.startsWith("colleague") ? AddressKind.COLLEAGUE : AddressKind.OUTSIDE;
    }
}
