package org.restante.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.restante.it.portal.Database;
import org.restante.it.portal.TestPortal;
import org.restante.launcher.Portal;

/** Several files arrive at once, of which only one still fits into the message. */
@ExtendWith(TestPortal.class)
class UploadLimitIT {
    private static final long TOTAL = 100L << 20;
    private static final int FILE = 600_000;

    private final Portal portal;
    private final Database database;

    UploadLimitIT(Portal portal) {
        this.portal = portal;
        this.database = new Database(portal);
    }

    @Test
    void shouldTakeNoMoreThanFitsHoweverManyArriveAtOnce() throws Exception {
        SenderClient.Composition page = new SenderClient(portal.portalUrl(), Load.account(portal, "alice@"))
                .signIn()
                .compose();
        UUID first = UUID.fromString(
                page.attach("first.bin", new byte[10]).require(201).find("\"id\":\"([^\"]+)\""));
        database.update(
                "update blob set plain_length = ? where id = (select blob_id from message_attachment where id = ?)",
                TOTAL - FILE - FILE / 2,
                first);
        ExecutorService together = Executors.newFixedThreadPool(3);
        try {
            Callable<Integer> upload =
                    () -> page.attach("more.bin", new byte[FILE]).status();
            List<Future<Integer>> answers = together.invokeAll(List.of(upload, upload, upload));
            assertThat(List.of(
                            answers.get(0).get(),
                            answers.get(1).get(),
                            answers.get(2).get()))
                    .containsExactlyInAnyOrder(201, 409, 409);
        } finally {
            together.shutdownNow();
        }
        assertThat(database.single(
                        Long.class, "select count(*) from message_attachment where message_id = ?", page.id()))
                .isEqualTo(2);
        assertThat(database.query(
                        Object.class,
                        "select b.id from blob b where not b.complete and b.created_at > now() - interval '1 minute'"))
                .as("what did not fit is gone at once")
                .isEmpty();
    }
}
