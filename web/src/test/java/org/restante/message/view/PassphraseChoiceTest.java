package org.restante.message.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.restante.common.entity.MailAddress;

class PassphraseChoiceTest {
    private static final List<MailAddress> TWO = List.of(
            MailAddress.parse("a@kunde.example").orElseThrow(),
            MailAddress.parse("b@kunde.example").orElseThrow());

    private final PassphraseChoice choice = new PassphraseChoice();

    @Test
    void shouldLeadToTheOneForAll() {
        assertThat(choice.field(TWO)).isEqualTo("passphrase");
    }

    @Test
    void shouldLeadToTheOneThatIsShort() {
        choice.setIndividual(true);
        choice.replaceOwn("a@kunde.example", "long enough to be one");
        choice.replaceOwn("b@kunde.example", "  short      ");

        assertThat(choice.field(TWO)).isEqualTo("person:1:own");
    }

    @Test
    void shouldLeadToTheFirstWhenNoneIsShort() {
        choice.setIndividual(true);
        choice.offer(TWO, () -> "long enough to be one");

        assertThat(choice.field(TWO)).isEqualTo("person:0:own");
    }
}
