package org.restante.it.attack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.restante.it.portal.Database;

/** What stands in the tables, row by row, to see whether anything changed. */
final class Snapshot {

    /** Where every request may leave a trace. */
    private static final List<String> TRACES = List.of("audit_entry");

    private Snapshot() {}

    /** A digest of each table but those for traces, once nothing is on its way any more. */
    static Map<String, String> of(Database database) throws Exception {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> database.single(
                                Long.class,
                                "select count(*) from notification_outbox where state in ('WAITING', 'CLAIMED')")
                        == 0);
        Map<String, String> tables = new TreeMap<>();
        for (String table : database.query(
                String.class, "select table_name::text from information_schema.tables where table_schema = 'public'")) {
            if (!TRACES.contains(table)) {
                tables.put(
                        table,
                        database.single(
                                String.class,
                                "select md5(coalesce(string_agg(t::text, ';' order by t::text), '')) from " + table
                                        + " t"));
            }
        }
        return tables;
    }
}
