package org.restante.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.restante.it.database.MigratedDatabase.Running;

/** No tenant sees, writes or moves a row of another, whatever the application's SQL forgets. */
@ExtendWith(MigratedDatabase.class)
class TenantWallIT {

    /** Chunks are reached through the random id of a protected parent; throttles and migrations belong to nobody. */
    private static final Set<String> WITHOUT_WALL = Set.of("blob_chunk", "common_throttle", "flyway_schema_history");

    private final Running database;

    TenantWallIT(Running database) {
        this.database = database;
    }

    static Stream<String> tables() {
        return TenantRows.tables().stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void shouldShowNothingOutsideOfATenant(String table) throws Exception {
        try (Session owner = database.owner();
                Session application = database.application()) {
            assertThat(owner.count(table)).isGreaterThanOrEqualTo(2);
            assertThat(application.count(table)).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void shouldShowTheRowsOfTheTenantEnteredOnly(String table) throws Exception {
        String tenant = table.equals("tenant") ? "id" : "tenant_id";
        try (Session application = database.application()) {
            application.enter(database.north().tenant());
            assertThat(application.query("select distinct " + tenant + " from " + table))
                    .isEqualTo(List.of(database.north().tenant()));
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void shouldRefuseARowOfAnotherTenant(String table) throws Exception {
        TenantRows foreign = new TenantRows("foreign");
        TenantRows.Row row = foreign.row(table);
        try (Session application = database.application()) {
            application.refuses(row.sql(), row.values());
            application.enter(database.north().tenant());
            application.refuses(row.sql(), row.values());
        }
    }

    @Test
    void shouldRefuseToHandARowOver() throws Exception {
        try (Session application = database.application()) {
            application.enter(database.north().tenant());
            for (String table : List.of("account", "stored_key", "message", "message_delivery", "recipient", "blob")) {
                application.refuses(
                        "update " + table + " set tenant_id = ?",
                        database.south().tenant());
            }
        }
    }

    @Test
    void shouldNeitherChangeNorRemoveRowsOfAnotherTenant() throws Exception {
        try (Session application = database.application()) {
            application.enter(database.north().tenant());
            assertThat(application.update(
                            "update account set state = 'DEACTIVATED' where id = ?",
                            database.south().account()))
                    .isZero();
            assertThat(application.update(
                            "delete from message_draft where tenant_id = ?",
                            database.south().tenant()))
                    .isZero();
        }
    }

    @Test
    void shouldLeaveTheTenantWithTheTransaction() throws Exception {
        try (Session application = database.application()) {
            application.enter(database.north().tenant());
            assertThat(application.count("account")).isEqualTo(1);
            application.commit();
            assertThat(application.count("account")).isZero();
            application.enter(database.south().tenant());
            assertThat(application.count("account")).isEqualTo(1);
            application.rollback();
            assertThat(application.count("account")).isZero();
        }
    }

    @Test
    void shouldLeaveTheTenantThatAnAccountEntered() throws Exception {
        try (Session application = database.application()) {
            application.query(
                    "select enter_as_account(?, ?)",
                    database.north().tenant(),
                    database.north().account());
            assertThat(application.count("account")).isEqualTo(1);
            application.commit();
            assertThat(application.count("account")).isZero();
        }
    }

    @Test
    void shouldHaveAWallAroundEveryTable() throws Exception {
        try (Session owner = database.owner()) {
            assertThat(owner.query("select relname::text from pg_class where relnamespace = 'public'::regnamespace"
                            + " and relkind in ('r', 'p') and not relrowsecurity"))
                    .containsExactlyInAnyOrderElementsOf(WITHOUT_WALL);
            assertThat(owner.query("select relname::text from pg_class where relnamespace = 'public'::regnamespace"
                            + " and relkind in ('v', 'm', 'f')"))
                    .as("views would show what their owner sees")
                    .isEmpty();
        }
    }

    @Test
    void shouldTryEveryTableThatHasAWall() throws Exception {
        try (Session owner = database.owner()) {
            assertThat(owner.query("select relname::text from pg_class where relnamespace = 'public'::regnamespace"
                            + " and relkind in ('r', 'p') and relrowsecurity"))
                    .containsExactlyInAnyOrderElementsOf(TenantRows.tables());
        }
    }
}
