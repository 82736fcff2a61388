package org.restante.it.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How PostgreSQL went about a statement.
 *
 * @param lines what {@code explain analyze} says
 */
record Plan(String sql, List<String> lines) {

    private static final Pattern ROWS = Pattern.compile("actual rows=([0-9]+)(?:\\.[0-9]+)? loops=([0-9]+)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by (?:Filter|Index Recheck): ([0-9]+)");
    private static final Pattern SCAN = Pattern.compile("Seq Scan on (\\w+)");

    /**
     * Executes a statement as the application does, as its role and in a tenant, and rolls back.
     *
     * @param mode {@code force_custom_plan}, made for these values, or {@code force_generic_plan}, made for any
     */
    static Plan of(Connection application, UUID tenant, StatementLog.Executed executed, String mode)
            throws SQLException {
        application.setAutoCommit(false);
        try (Statement statement = application.createStatement()) {
            statement.execute("set local plan_cache_mode = " + mode);
            statement.execute("select set_config('restante.tenant', '" + tenant + "', true)");
            statement.execute("prepare asked as " + executed.sql());
            String values = executed.values().isEmpty() ? "" : "(" + String.join(", ", executed.values()) + ")";
            List<String> lines = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "explain (analyze, costs off, timing off, summary off, buffers off) execute asked" + values)) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            statement.execute("deallocate asked");
            return new Plan(executed.sql(), lines);
        } finally {
            application.rollback();
        }
    }

    /** The most rows that any step of it looked at, those included that it then left out. */
    long mostRows() {
        return IntStream.range(0, lines.size())
                .mapToLong(this::rowsOfStep)
                .max()
                .orElse(0);
    }

    private long rowsOfStep(int line) {
        Matcher rows = ROWS.matcher(lines.get(line));
        if (!rows.find()) {
            return 0;
        }
        long loops = Long.parseLong(rows.group(2));
        long read = Long.parseLong(rows.group(1)) * loops;
        for (int i = line + 1; i < lines.size() && !ROWS.matcher(lines.get(i)).find(); i++) {
            Matcher removed = REMOVED.matcher(lines.get(i));
            read += removed.find() ? Long.parseLong(removed.group(1)) * loops : 0;
        }
        return read;
    }

    /** Tables that it read from the first row to the last. */
    List<String> scanned() {
        return lines.stream()
                .flatMap(line -> SCAN.matcher(line).results())
                .map(found -> found.group(1))
                .toList();
    }

    @Override
    public String toString() {
        return sql + "\n" + String.join("\n", lines);
    }
}
