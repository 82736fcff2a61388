package org.restante.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.restante.it.database.MigratedDatabase.Running;

/** The functions that see over the wall answer the one question that each is for. */
@ExtendWith(MigratedDatabase.class)
class DefinerFunctionsIT {

    private static final String CLAIM = "select id from claim_notifications(?, ?, make_interval(secs => 120))";

    private final Running database;

    DefinerFunctionsIT(Running database) {
        this.database = database;
    }

    @Test
    void shouldFindATenantByWhatItsPeopleHold() throws Exception {
        TenantRows south = database.south();
        List<UUID> tenant = List.of(south.tenant());
        try (Session application = database.application()) {
            assertThat(application.query("select find_account_tenant(?)", south.address()))
                    .isEqualTo(tenant);
            assertThat(application.query("select find_token_tenant(?)", (Object) south.token()))
                    .isEqualTo(tenant);
            assertThat(application.query("select find_ticket_tenant(?)", (Object) south.ticket()))
                    .isEqualTo(tenant);
            assertThat(application.query("select find_reference_tenant(?)", south.reference()))
                    .isEqualTo(tenant);
            assertThat(application.count("account")).as("the wall stays").isZero();
        }
    }

    @Test
    void shouldFindNothingByGuesses() throws Exception {
        List<Object> nothing = Arrays.asList((Object) null);
        byte[] wrong = database.south().ticket();
        wrong[0] ^= 1;
        try (Session application = database.application()) {
            assertThat(application.query("select find_account_tenant(?)", "%")).isEqualTo(nothing);
            assertThat(application.query("select find_account_tenant(null)")).isEqualTo(nothing);
            assertThat(application.query("select find_ticket_tenant(?)", (Object) wrong))
                    .isEqualTo(nothing);
            assertThat(application.query("select find_ticket_tenant(null)")).isEqualTo(nothing);
            assertThat(application.query("select find_token_tenant(?)", (Object) wrong))
                    .isEqualTo(nothing);
            assertThat(application.query("select find_token_tenant(null)")).isEqualTo(nothing);
            assertThat(application.query("select find_reference_tenant(?)", "")).isEqualTo(nothing);
        }
    }

    @Test
    void shouldEnterForAnActiveAccountOfThatTenantOnly() throws Exception {
        TenantRows north = database.north();
        TenantRows south = database.south();
        String enter = "select enter_as_account(?, ?)";
        List<Object> nobody = Arrays.asList((Object) null);
        try (Session application = database.application()) {
            assertThat(application.query(enter, north.tenant(), north.account()))
                    .isEqualTo(List.of(north.address()));
            assertThat(application.query(enter, north.tenant(), south.account()))
                    .isEqualTo(nobody);
            assertThat(application.query(enter, north.tenant(), north.tenant())).isEqualTo(nobody);
            application.enter(north.tenant());
            for (String state : List.of("DEACTIVATED", "INVITED")) {
                application.update("update account set state = ?", state);
                assertThat(application.query(enter, north.tenant(), north.account()))
                        .as(state)
                        .isEqualTo(nobody);
            }
        }
    }

    @Test
    void shouldGiveCompetingClaimsDifferentRows() throws Exception {
        try (Session one = database.application();
                Session other = database.application()) {
            List<Object> first = one.query(CLAIM, "one", 1);
            // The first claim is not committed: the second one neither waits for it nor takes its row.
            List<Object> second = other.query(CLAIM, "other", 10);
            assertThat(first).hasSize(1);
            assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
        }
    }

    @Test
    void shouldClaimAgainOnlyAfterTheLease() throws Exception {
        try (Session application = database.application()) {
            assertThat(application.query(CLAIM, "one", 10)).hasSize(2);
            assertThat(application.query(CLAIM, "other", 10)).isEmpty();
        }
    }

    @Test
    void shouldReleaseTheClaimsOfThatNodeOnly() throws Exception {
        String release = "select release_notifications(?)";
        try (Session application = database.application()) {
            assertThat(application.query(CLAIM, "one", 1)).hasSize(1);
            assertThat(application.query(CLAIM, "other", 1)).hasSize(1);
            assertThat(application.query(release, "nobody")).isEqualTo(List.of(0));
            assertThat(application.query(release, "one")).isEqualTo(List.of(1));
            assertThat(application.query(CLAIM, "one", 10)).hasSize(1);
        }
    }

    @Test
    void shouldCountWhatWaitsWithoutSayingWhose() throws Exception {
        String waiting = "select waiting from count_waiting_notifications()";
        try (Session application = database.application()) {
            assertThat(application.query(waiting)).isEqualTo(List.of(2L));
            application.enter(database.north().tenant());
            application.update("update notification_outbox set state = 'SENT' where state = ?", "WAITING");
            assertThat(application.query(waiting)).isEqualTo(List.of(1L));
        }
    }

    @Test
    void shouldNameTenantsWithSomethingToSweepOnly() throws Exception {
        String sweep = "select find_sweep_tenants(?::timestamptz, ?::timestamptz, ?::timestamptz)";
        String never = "1999-01-01T00:00:00Z";
        try (Session application = database.application()) {
            assertThat(application.query(sweep, never, never, never)).isEmpty();
            assertThat(application.query(sweep, "2026-06-01T00:00:00Z", never, never))
                    .containsExactlyInAnyOrder(
                            database.north().tenant(), database.south().tenant());
        }
    }
}
