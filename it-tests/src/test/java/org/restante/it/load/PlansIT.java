package org.restante.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restante.it.pages.LoginPage;
import org.restante.it.portal.OtherTenant;
import org.restante.it.portal.TestPortal;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/**
 * Pages and timers among a hundred thousand rows: the statements that they really execute are executed once more under
 * {@code explain analyze}, and no step of any may look at more rows than fit on a page, in whichever way PostgreSQL plans it.
 */
@ExtendWith(TestPortal.class)
@EnabledIfSystemProperty(named = "restante.soak", matches = "true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansIT {

    private static final int ROWS = 100_000;

    /** More than the longest page with all that belongs to its rows; a thousandth of what is there. */
    private static final int FEW = 120;

    private static final Pattern ASKS =
            Pattern.compile("(?s)select .* from (message|message_delivery|audit_entry|account) .*");
    private static final Pattern OLDER = Pattern.compile("href=\"([^\"]*(?:after|before)=[^\"]*)\"");

    private final Portal portal;
    private final BrowserContext device;
    private final OtherTenant dora;
    private final ManyRows rows;
    private final StatementLog log;
    private final Connection application;

    PlansIT(Portal portal, Visitor visitor) throws Exception {
        this.portal = portal;
        device = visitor.desk();
        dora = OtherTenant.create(portal, visitor);
        rows = new ManyRows(portal, dora.address());
        log = new StatementLog(portal);
        application = portal.database().application().connect();
    }

    @BeforeAll
    void fill() throws Exception {
        rows.sent(ROWS);
        rows.received(ROWS);
        rows.events(ROWS);
        rows.people(ROWS / 10);
        rows.sentNotifications(ROWS);
        rows.analyze();
        Page page = device.newPage();
        new LoginPage(page).signIn(dora.address(), dora.password());
        page.waitForURL(url -> !url.contains("/login"));
    }

    @AfterAll
    void close() throws Exception {
        application.close();
        log.close();
        device.close();
        rows.remove();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/message/sent",
                "/message/inbox",
                "/audit/events",
                "/audit/events?actor=actor3%40many.example",
                "/audit/events?actor=nobody%40many.example",
                "/audit/events?action=DELIVERY_OPENED",
                "/audit/events?action=DELIVERY_BLOCKED",
                "/audit/events?recipient=reader5%40many.example",
                "/audit/events?message=0193a4c8-7f2c-7c41-9d0e-3b1f0a6d2e50",
                "/audit/events?until=2020-01-01T00:00",
                "/account"
            })
    void shouldLookAtFewRows(String path) throws Exception {
        looksAtFewRows(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/message/sent", "/message/inbox", "/audit/events", "/account"})
    void shouldLookAtFewRowsOnLaterPages(String path) throws Exception {
        String page = path;
        for (int i = 0; i < 3; i++) {
            Matcher link = OLDER.matcher(device.request().get(page).text());
            assertThat(link.find()).as("a page behind " + page).isTrue();
            page = link.group(1).replace("&amp;", "&");
        }
        looksAtFewRows(page);
    }

    @Test
    void shouldLookAtFewRowsInTheMiddleOfTheTrail() throws Exception {
        java.time.Instant middle = java.time.Instant.now().minusSeconds(ROWS / 2);
        looksAtFewRows("/audit/events?before=" + middle + "_1");
        // One filter at a time: two that never meet are answered by going through all rows of the rarer one.
        looksAtFewRows("/audit/events?actor=actor3%40many.example&before=" + middle + "_1");
        looksAtFewRows("/audit/events?action=DELIVERY_OPENED&before=" + middle + "_1");
    }

    private void looksAtFewRows(String path) throws Exception {
        List<StatementLog.Executed> executed = log.during(() -> {
            APIResponse response = device.request().get(path);
            assertThat(response.status()).as(path).isEqualTo(200);
        });
        List<StatementLog.Executed> questions = executed.stream()
                .filter(one -> ASKS.matcher(one.sql()).matches())
                .toList();
        assertThat(questions).as("questions of " + path).isNotEmpty();
        List<String> greedy = new ArrayList<>();
        for (StatementLog.Executed question : questions) {
            for (String mode : List.of("force_custom_plan", "force_generic_plan")) {
                Plan plan = Plan.of(application, rows.tenant(), question, mode);
                if (plan.mostRows() > FEW || !plan.scanned().isEmpty()) {
                    greedy.add(mode + ": " + plan);
                }
            }
        }
        assertThat(String.join("\n", greedy)).as(path).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from claim_notifications('nobody', 10, interval '5 minutes')",
                "select release_notifications('nobody')",
                "select find_sweep_tenants(now() - interval '14 days', now() - interval '1 day', now())"
            })
    void shouldFindWorkForTimersWithoutLookingAtWhatIsDone(String call) throws Exception {
        String plans = nestedPlans(call);
        assertThat(plans).contains("Index");
        assertThat(Pattern.compile("Seq Scan on (notification_outbox|message_delivery|message)\\b")
                        .matcher(plans)
                        .find())
                .as(plans)
                .isFalse();
    }

    /** What happens inside a function is told to the session that calls it, by the module that PostgreSQL has for that. */
    private String nestedPlans(String call) throws Exception {
        try (Connection superuser = portal.database().superuser().connect();
                Statement statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute("load 'auto_explain'");
            statement.execute("set local auto_explain.log_min_duration = 0");
            statement.execute("set local auto_explain.log_nested_statements = on");
            statement.execute("set local client_min_messages = log");
            statement.clearWarnings();
            statement.execute(call);
            StringBuilder plans = new StringBuilder();
            for (SQLWarning said = statement.getWarnings(); said != null; said = said.getNextWarning()) {
                plans.append(said.getMessage()).append('\n');
            }
            superuser.rollback();
            return plans.toString();
        }
    }
}
