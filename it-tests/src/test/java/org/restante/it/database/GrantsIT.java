package org.restante.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restante.it.database.MigratedDatabase.Running;

/** What the serving role may do: a short list, and nothing besides. */
@ExtendWith(MigratedDatabase.class)
class GrantsIT {

    private static final Set<String> FUNCTIONS = Set.of(
            "claim_notifications",
            "count_waiting_notifications",
            "current_tenant",
            "enter_as_account",
            "find_account_tenant",
            "find_reference_tenant",
            "find_sweep_tenants",
            "find_ticket_tenant",
            "find_token_tenant",
            "release_notifications");

    /** Work in progress, what a shredding takes away, and counters. */
    private static final Set<String> DELETABLE = Set.of(
            "blob",
            "blob_chunk",
            "common_throttle",
            "message_attachment",
            "message_content",
            "message_draft",
            "message_ticket",
            "recipient");

    private static final String MAY = "select relname::text from pg_class where relnamespace = 'public'::regnamespace"
            + " and relkind = 'r' and has_table_privilege('portal_app', oid, ?)";

    private final Running database;

    GrantsIT(Running database) {
        this.database = database;
    }

    @Test
    void shouldApplyNothingTheSecondTime() throws Exception {
        assertThat(database.applied()).isPositive();
        try (Session owner = database.owner()) {
            List<?> before = owner.query("select script || installed_on from flyway_schema_history order by 1");
            assertThat(database.installation().migrate()).isZero();
            assertThat(owner.query("select script || installed_on from flyway_schema_history order by 1"))
                    .isEqualTo(before);
            assertThat(owner.query("select script from flyway_schema_history where version is null"))
                    .isEqualTo(List.of("R__grants.sql"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set refused = false",
                "delete from audit_entry",
                "truncate audit_entry",
                "update flyway_schema_history set success = true",
                "delete from flyway_schema_history",
                "insert into flyway_schema_history select * from flyway_schema_history",
                "update tenant set name = 'other'",
                "update tenant set mail_from = 'other@example.org'",
                "update tenant set id = gen_random_uuid()",
                "delete from tenant",
                "delete from tenant_domain",
                "update tenant_domain set domain = 'other.example'",
                "delete from account",
                "delete from stored_key",
                "delete from message",
                "delete from message_delivery",
                "alter table audit_entry disable row level security",
                "drop policy tenant_rows on audit_entry",
                "create policy all_rows on audit_entry using (true)",
                "set role portal_owner",
                "copy (select 1) to program 'true'",
                "copy tenant to '/dev/null'",
                "select pg_read_file('/etc/hostname')"
            })
    void shouldRefuse(String sql) throws Exception {
        try (Session application = database.application()) {
            application.enter(database.north().tenant());
            application.refuses(sql);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table account_copy (id uuid)",
                "create temporary table account (id uuid)",
                "create temporary view account as select 1",
                "create view every_account as select 1",
                "create function current_tenant(integer) returns uuid language sql return null",
                "create function pg_temp.current_tenant() returns uuid language sql return null",
                "create schema other",
                "create extension pgcrypto"
            })
    void shouldLetTheServingRoleMakeNothing(String sql) throws Exception {
        try (Session application = database.application()) {
            application.refuses(sql);
        }
    }

    @Test
    void shouldHaveNoOtherFunctions() throws Exception {
        try (Session owner = database.owner()) {
            assertThat(owner.query("select proname::text from pg_proc where pronamespace = 'public'::regnamespace"
                            + " and has_function_privilege('portal_app', oid, 'execute')"))
                    .containsExactlyInAnyOrderElementsOf(FUNCTIONS);
            assertThat(owner.query("select proname::text from pg_proc where prosecdef and pronamespace ="
                            + " 'public'::regnamespace and not coalesce(proconfig @>"
                            + " array['search_path=public, pg_temp'], false)"))
                    .as("functions that run as the owner and could be shadowed")
                    .isEmpty();
        }
    }

    @Test
    void shouldRemoveOnlyWhatIsOnTheList() throws Exception {
        try (Session owner = database.owner()) {
            assertThat(owner.query(MAY, "delete")).containsExactlyInAnyOrderElementsOf(DELETABLE);
            assertThat(owner.query(MAY, "truncate")).isEmpty();
            assertThat(owner.query(MAY, "references")).isEmpty();
            assertThat(owner.query(MAY, "trigger")).isEmpty();
            assertThat(owner.query(MAY, "update"))
                    .doesNotContain("audit_entry", "tenant", "tenant_domain", "flyway_schema_history", "blob_chunk");
        }
    }

    @Test
    void shouldGiveTheServingRoleNothingOfItsOwn() throws Exception {
        try (Session owner = database.owner()) {
            assertThat(owner.query("select rolname::text from pg_roles where rolname in ('portal_app', 'portal_owner')"
                            + " and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)"))
                    .isEmpty();
            assertThat(owner.query("select roleid::regrole::text from pg_auth_members where member ="
                            + " 'portal_app'::regrole"))
                    .isEmpty();
            assertThat(owner.query("select relname::text from pg_class where relowner = 'portal_app'::regrole"))
                    .isEmpty();
        }
    }

    @Test
    void shouldLetTheServingRoleAddToTheTrail() throws Exception {
        try (Session application = database.application()) {
            application.enter(database.north().tenant());
            database.north().insert(application, "audit_entry");
            assertThat(application.count("audit_entry")).isEqualTo(2);
        }
    }
}
