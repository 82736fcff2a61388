package org.restante.it.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.restante.it.input.Client.Answer;
import org.restante.it.portal.Database;
import org.restante.it.portal.Sample;
import org.restante.it.portal.TestPortal;
import org.restante.launcher.Portal;

/** Two at once with one draft, or with the same new recipients: sent once, with the words that open it, and never "not there". */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(TestPortal.class)
class SendingAtOnceIT {

    private static final String FIRST_WORDS = "the first words hold";
    private static final String OTHER_WORDS = "other words open nothing";
    private static final String SAVED = "{\"subject\":\"Saved first\"}";

    private final Portal portal;
    private final Database database;
    private final Client alice;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    SendingAtOnceIT(Portal portal) throws Exception {
        this.portal = portal;
        this.database = new Database(portal);
        this.alice = Client.signedIn(portal, Sample.ALICE);
    }

    @AfterAll
    void end() {
        threads.shutdownNow();
    }

    @Test
    void shouldNotTellWordsThatOpenNothing() throws Exception {
        Compose compose = Compose.open(alice);
        assertThat(compose.save(SAVED).status()).isEqualTo(200);
        Compose otherTab = Compose.open(alice, compose.draft());
        UUID message = Compose.message(compose.send(twice(Map.of("passphrase", FIRST_WORDS))));
        assertThat(Compose.message(otherTab.send(twice(Map.of("passphrase", OTHER_WORDS)))))
                .isEqualTo(message);
        assertThat(told(message)).as("the first, not fetched yet").contains(FIRST_WORDS);
        Compose.message(otherTab.send(twice(Map.of("passphrase", OTHER_WORDS))));
        assertThat(told(message))
                .contains("This message was sent already. If you do not have its passphrase, set a new one")
                .doesNotContain(FIRST_WORDS);
        assertThat(told(message)).doesNotContain("This message was sent already");
    }

    private String told(UUID message) throws Exception {
        Answer page = alice.get("/message/detail?id=" + message);
        assertThat(page.body()).doesNotContain(OTHER_WORDS);
        return page.page().text();
    }

    @Test
    void shouldNotSaySentToOtherProtection() throws Exception {
        Compose compose = Compose.open(alice);
        Compose.message(compose.send(twice(Map.of())));
        for (Map<String, String> other : List.of(
                Map.of("expires", "31"),
                Map.of("visible", "on"),
                Map.of("to", "twice@once.example, copied@once.example", "cc", ""))) {
            Answer refused = compose.send(twice(other));
            assertThat(refused.status()).as("sent again with %s", other).isEqualTo(200);
            assertThat(refused.page().select(".summary").text()).contains("You find it under Sent.");
        }
    }

    private static Map<String, String> twice(Map<String, String> other) {
        Map<String, String> letter =
                new HashMap<>(Map.of("to", "twice@once.example", "cc", "copied@once.example", "subject", "Twice"));
        letter.putAll(other);
        return letter;
    }

    @Test
    void shouldSendASavedDraftOnce() throws Exception {
        Compose compose = Compose.open(alice);
        UUID draft = compose.draft();
        assertThat(compose.save(SAVED).status()).isEqualTo(200);
        Map<String, String> letter = Map.of("to", "saved@once.example", "subject", "Saved first");
        try (SlowOther other = holdingDraft(draft)) {
            Future<Answer> first = meanwhile(() -> compose.send(letter));
            Future<Answer> second = meanwhile(() -> compose.send(letter));
            other.awaitWaiting(2);
            Future<Answer> saved = meanwhile(() -> compose.save(SAVED, ""));
            Future<Answer> attached = meanwhile(() -> compose.attach("a.txt", "text/plain", new byte[10]));
            other.awaitWaiting(4);
            other.letGo();
            assertThat(Compose.message(first.get())).isEqualTo(draft);
            assertThat(Compose.message(second.get())).isEqualTo(draft);
            for (Answer late : List.of(saved.get(), attached.get())) {
                assertThat(late.status()).isEqualTo(409);
                assertThat(late.body()).contains("draft.submitted");
            }
        }
        assertThat(count("select count(*) from message_delivery where address = 'saved@once.example'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from message_draft where message_id = ?", draft))
                .isZero();
    }

    @Test
    void shouldDiscardWhatIsSavedAtTheSameMoment() throws Exception {
        Compose compose = Compose.open(alice);
        assertThat(compose.save(SAVED).status()).isEqualTo(200);
        try (SlowOther other = holdingDraft(compose.draft())) {
            Future<Answer> saved = meanwhile(() -> compose.save("{\"subject\":\"Once more\"}", ""));
            other.awaitWaiting(1);
            Future<Answer> discarded = meanwhile(() -> alice.submit(compose.page(), "compose", Map.of(), "discard"));
            other.awaitWaiting(2);
            other.letGo();
            assertThat(saved.get().status()).isEqualTo(200);
            assertThat(discarded.get().location()).endsWith("/message/compose");
        }
        assertThat(count("select count(*) from message_draft where message_id = ?", compose.draft()))
                .isZero();
    }

    private SlowOther holdingDraft(UUID draft) throws Exception {
        return SlowOther.doing(portal, "select 1 from message_draft where message_id = ? for update", draft);
    }

    @Test
    void shouldAddTheSameNewPeopleInOneOrder() throws Exception {
        Client carol = Client.signedIn(portal, Sample.CAROL);
        Compose ofAlice = Compose.open(alice);
        Compose ofCarol = Compose.open(carol);
        try (SlowOther other = SlowOther.doing(
                portal,
                "insert into recipient (id, tenant_id, address, created_at)"
                        + " select gen_random_uuid(), tenant_id, 'new-c@once.example', now() from account where address = ?",
                Sample.ALICE)) {
            Future<Answer> first = meanwhile(() -> ofAlice.send(
                    Map.of("to", "new-a@once.example, new-c@once.example, new-b@once.example", "subject", "New")));
            other.awaitWaiting(1);
            Future<Answer> second = meanwhile(() -> ofCarol.send(
                    Map.of("to", "new-b@once.example, new-c@once.example, new-a@once.example", "subject", "New")));
            other.awaitWaiting(2);
            assertThat(other.waitingForThis())
                    .as("the second waits behind the first")
                    .isEqualTo(1);
            other.letGo();
            Compose.message(first.get());
            Compose.message(second.get());
        }
    }

    @Test
    void shouldTryOnceMoreWhatClashed() throws Exception {
        database.update("create sequence clash_tries");
        database.update("create function clash() returns trigger language plpgsql security definer as $$ begin"
                + " if nextval('clash_tries') <= 1 or new.address like 'always%' then"
                + " raise exception 'clash' using errcode = '40P01'; end if; return new; end $$");
        database.update("create trigger clash before insert on recipient for each row"
                + " when (new.address like '%@clash.example') execute function clash()");
        Compose compose = Compose.open(alice);
        Map<String, String> letter = Map.of("to", "always@clash.example", "subject", "Always clashing");
        try {
            Compose.message(Compose.open(alice)
                    .send(Map.of("to", "first@clash.example", "subject", "Clashing the first time")));
            Answer refused = compose.send(letter);
            assertThat(refused.status()).isEqualTo(200);
            assertThat(refused.page().select(".summary").text()).contains("This could not be done just now");
            assertThat(refused.value("subject")).isEqualTo("Always clashing");
        } finally {
            database.update("drop trigger clash on recipient");
            database.update("drop function clash()");
            database.update("drop sequence clash_tries");
        }
        Compose.message(compose.send(letter));
        assertThat(count("select count(*) from message_delivery where address like '%@clash.example'"))
                .isEqualTo(2);
    }

    private long count(String sql, Object... values) throws Exception {
        return database.single(Long.class, sql, values);
    }

    private <T> Future<T> meanwhile(Callable<T> work) {
        return threads.submit(work);
    }
}
