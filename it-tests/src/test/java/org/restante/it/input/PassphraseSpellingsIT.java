package org.restante.it.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.restante.it.input.Client.Answer;
import org.restante.it.portal.Inbox;
import org.restante.it.portal.Sample;
import org.restante.it.portal.TestPortal;
import org.restante.launcher.Portal;

/** A passphrase that is told over the telephone opens, however it is typed at the other end. */
@ExtendWith(TestPortal.class)
class PassphraseSpellingsIT {

    private static final String TOLD = "Über den blauen Fluß zur Brücke 42";
    private static final String RECIPIENT = "spelling@passphrase.example";

    private final Portal portal;

    PassphraseSpellingsIT(Portal portal) {
        this.portal = portal;
    }

    @Test
    void shouldOpenHoweverItIsTyped() throws Exception {
        Compose compose = Compose.open(Client.signedIn(portal, Sample.ALICE));
        Compose.message(compose.send(Map.of("to", RECIPIENT, "subject", "Spelled", "passphrase", TOLD)));
        String link = new Inbox(portal).await(RECIPIENT, 1).get(0).link();
        String path = link.substring(link.indexOf("/p/"));
        String spaced = "  \u00a0über   den\tblauen fluss zur\u3000brücke 42\u2003 ";
        for (String typed : spellings(Normalizer.normalize(spaced, Normalizer.Form.NFD))) {
            assertThat(open(path, typed).status()).as(typed).isEqualTo(303);
        }
        for (String wrong : List.of(TOLD.replace(" ", ""), TOLD.replace("Ü", "U"), TOLD + "!")) {
            Answer refused = open(path, wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(200);
            assertThat(refused.error("passphrase")).contains("This is not the passphrase");
        }
    }

    @Soak
    @Test
    void shouldRefuseNonsenseAtTheDoorInWords() throws Exception {
        ServerLog log = ServerLog.fromNow(portal);
        Compose compose = Compose.open(Client.signedIn(portal, Sample.ALICE));
        Compose.message(compose.send(Map.of("to", "nonsense@passphrase.example", "passphrase", TOLD)));
        String link =
                new Inbox(portal).await("nonsense@passphrase.example", 1).get(0).link();
        String path = link.substring(link.indexOf("/p/"));
        for (String nonsense : new String[] {"", "\0", "\u202e\u200b", "x".repeat(50_000)}) {
            Answer refused = open(path, nonsense);
            assertThat(refused.status()).as(nonsense).isEqualTo(200);
            assertThat(refused.page().select(".error, .summary").text()).isNotBlank();
        }
        assertThat(log.stackTraces()).isEmpty();
    }

    /** The strangest one of all, and with {@code --soak} each kind of strangeness alone. */
    private static List<String> spellings(String strangest) {
        return Boolean.getBoolean("restante.soak")
                ? List.of(
                        strangest,
                        TOLD,
                        Normalizer.normalize(TOLD, Normalizer.Form.NFD),
                        TOLD.toUpperCase(Locale.GERMAN),
                        fullWidth(TOLD))
                : List.of(strangest);
    }

    private Answer open(String path, String passphrase) throws Exception {
        Client recipient = new Client(portal);
        return recipient.submit(recipient.get(path), "enter", Map.of("passphrase", passphrase), "open");
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > ' ' && c <= '~' ? c + 0xFEE0 : c)));
        return wide.toString();
    }
}
