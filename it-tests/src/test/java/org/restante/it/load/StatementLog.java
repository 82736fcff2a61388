package org.restante.it.load;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.restante.launcher.Portal;

/** What PostgreSQL got, told by PostgreSQL: its log of statements, which is on while this is open. */
final class StatementLog implements AutoCloseable {

    private static final Pattern EXECUTED =
            Pattern.compile("^(\\S*)# LOG:  (?:execute [^:]*|statement): (.*)$", Pattern.DOTALL);
    private static final Pattern VALUES = Pattern.compile("^\\S*# DETAIL:  Parameters: (.*)$", Pattern.DOTALL);
    private static final Pattern FRAME = Pattern.compile("(?i)(begin|commit|rollback|savepoint|release|set|show)\\b.*");
    private static final Pattern VALUE = Pattern.compile("\\$\\d++ = ('[^']*+(?:''[^']*+)*+'|NULL)");

    /** What timers and the checks of health do by themselves, whoever asks for a page at that moment. */
    private static final Pattern OF_TIMERS = Pattern.compile(
            "claim_notifications|release_notifications|notification_outbox|find_sweep_tenants|delete from"
                    + " common_throttle|count_waiting_notifications|flyway_schema_history");

    private final Connection superuser;
    private final Path file;

    StatementLog(Portal portal) throws Exception {
        file = portal.data().resolve("postgres.log");
        superuser = portal.database().superuser().connect();
        run("alter system set log_line_prefix = '%v# '");
        run("alter system set log_statement = 'all'");
        run("select pg_reload_conf()");
        awaitMark();
    }

    /**
     * One statement.
     *
     * @param values of its parameters, in their order, as literals
     */
    record Executed(String transaction, String sql, List<String> values) {}

    /** What was executed meanwhile, apart from beginnings and ends of transactions and from the work of timers. */
    List<Executed> during(Runnable requests) throws Exception {
        long from = Files.size(file);
        requests.run();
        List<Executed> all = parse(awaitMark(from));
        Map<String, Boolean> timers = new LinkedHashMap<>();
        all.forEach(one ->
                timers.merge(one.transaction(), OF_TIMERS.matcher(one.sql()).find(), Boolean::logicalOr));
        return all.stream()
                .filter(one -> !timers.getOrDefault(one.transaction(), false))
                .filter(one -> !FRAME.matcher(one.sql()).matches())
                .toList();
    }

    private void awaitMark() throws Exception {
        long from = Files.size(file);
        // Sessions take a new setting when they look at it next; the one that writes the mark does so, too.
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            String mark = mark();
            return read(from).contains(mark);
        });
    }

    private String awaitMark(long from) throws Exception {
        String mark = mark();
        await().atMost(Duration.ofSeconds(60)).until(() -> read(from).contains(mark));
        String read = read(from);
        return read.substring(0, Math.max(0, read.lastIndexOf('\n', read.indexOf(mark))));
    }

    private String mark() throws SQLException {
        String mark = "mark " + UUID.randomUUID();
        run("select '" + mark + "'");
        return mark;
    }

    private String read(long from) throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[Math.toIntExact(log.length() - from)];
            log.seek(from);
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static List<Executed> parse(String log) {
        List<Executed> executed = new ArrayList<>();
        // A line that goes on begins with a tab.
        for (String entry : log.split("\n(?!\t)")) {
            Matcher statement = EXECUTED.matcher(entry);
            Matcher values = VALUES.matcher(entry);
            if (statement.matches()) {
                executed.add(new Executed(statement.group(1), statement.group(2).strip(), new ArrayList<>()));
            } else if (values.matches() && !executed.isEmpty()) {
                VALUE.matcher(values.group(1))
                        .results()
                        .forEach(value ->
                                executed.get(executed.size() - 1).values().add(value.group(1)));
            }
        }
        return executed;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        run("alter system reset log_statement");
        run("alter system reset log_line_prefix");
        run("select pg_reload_conf()");
        superuser.close();
    }
}
