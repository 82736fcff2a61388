package org.restante.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineFormatterTest {

    private static final String TICKET = "0123456789abcdefghjkmnpqrs";

    private final LineFormatter formatter = new LineFormatter();

    @Test
    void shouldWriteOneLine() {
        ExtLogRecord record = record("org.restante.Outbox", "sent 3");
        record.setMdc(java.util.Map.of("request", "7k3q"));
        assertThat(formatter.format(record))
                .isEqualTo("2026-11-24T09:00:00.000Z INFO  [org.restante.Outbox] (worker) request=7k3q sent 3\n");
    }

    @Test
    void shouldWriteJson() {
        formatter.setFormat("json");
        assertThat(formatter.format(record("a", "say \"no\" \\ or\nelse")))
                .isEqualTo("{\"time\":\"2026-11-24T09:00:00.000Z\",\"level\":\"INFO\",\"logger\":\"a\","
                        + "\"thread\":\"worker\",\"message\":\"say \\\"no\\\" \\\\ or\\u000aelse\"}\n");
    }

    @Test
    void shouldGiveTheAccessLogFieldsOfItsOwn() {
        formatter.setFormat("json");
        assertThat(formatter.format(record("io.undertow.accesslog", "method=GET path=/a=b status=200")))
                .contains("\"method\":\"GET\",\"path\":\"/a=b\",\"status\":\"200\"}")
                .doesNotContain("message");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\u001b[2J", "\u0000", "\u202e"})
    void shouldNotLetAMessageBeginALine(String separator) {
        String forged = "2026-11-24T09:00:01.000Z INFO  [a] (b) all is well";
        for (String format : new String[] {"text", "json"}) {
            formatter.setFormat(format);
            ExtLogRecord record = record("a", "name" + separator + forged);
            record.setThrown(new IllegalStateException("no" + separator + forged));
            record.setThreadName("t" + separator);
            record.setMdc(java.util.Map.of("request", "x" + separator + forged));
            assertThat(formatter.format(record).split("[\\n\\r\\u0085\\u2028\\u2029]"))
                    .filteredOn(line -> !line.startsWith("\t"))
                    .as(format)
                    .hasSize(1);
            assertThat(formatter.format(record).replace("\n", "").replace("\t", ""))
                    .as(format)
                    .doesNotContainPattern("[\\p{Cntrl}\\u2028\\u2029\\u202e]");
        }
    }

    @Test
    void shouldIndentAStackTrace() {
        ExtLogRecord record = record("a", "failed");
        record.setThrown(new IllegalStateException("outer", new IllegalArgumentException("inner")));
        assertThat(formatter.format(record))
                .contains("\n\tjava.lang.IllegalStateException: outer\n\tat ")
                .contains("\n\tCaused by: java.lang.IllegalArgumentException: inner\n");
    }

    /** Anybody may ask for such an address, as often as they like. */
    @Test
    @Timeout(20)
    void shouldRedactWhatIsLongWithoutEffort() {
        for (int i = 0; i < 200; i++) {
            assertThat(formatter.format(record("a", "path=/@/" + "a".repeat(8000) + " status=404")))
                    .contains("aaaa");
        }
        ExtLogRecord record = record("a", "failed");
        record.setThrown(new IllegalStateException("x".repeat(1 << 20)));
        assertThat(formatter.format(record)).contains("[cut]").hasSizeLessThan(50_000);
    }

    @Test
    void shouldNameTheLastCauseOfATraceThatIsTooLong() {
        Throwable cause = new IllegalArgumentException("the very cause");
        for (int i = 0; i < 100; i++) {
            cause = new IllegalStateException("around it " + "x".repeat(1000), cause);
        }
        ExtLogRecord record = record("a", "failed");
        record.setThrown(cause);
        assertThat(formatter.format(record))
                .contains(" [cut]\n", "\n\tCaused by: java.lang.IllegalArgumentException: the very cause\n")
                .hasSizeLessThan(50_000);
    }

    @ParameterizedTest
    @CsvSource({
        "GET /p/" + TICKET + " failed, GET /p/[REDACTED] failed",
        "/p/%30x;a=b/c?x=1, /p/[REDACTED]?x=1",
        "/account/password/abc_DEF-1, /account/password/[REDACTED]",
        "/p;x/" + TICKET + ", /p;x/[REDACTED]",
        "ticket " + TICKET + "., ticket [REDACTED].",
        "Cookie __Host-JSESSIONID=abc.node1; x, Cookie __Host-JSESSIONID=[REDACTED]; x",
        "550 <bob@localhost> unknown, 550 <[address]> unknown",
        "550 bob+tag@mail.kunde.example: no, 550 [address]: no",
        "r\u00fcdiger@m\u00fcller.example, [address]"
    })
    void shouldMaskWhatBelongsInNoLog(String text, String masked) {
        assertThat(Redaction.of(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at org.hibernate@6.6.40.Final//org.hibernate.Session.find(Session.java:1)",
                "at java.base@17.0.15/java.lang.Thread.run(Thread.java:1)",
                "java.lang.Object@1f2e3d4c",
                "notification 0190a5b0-0000-7000-8000-000000000000 deferred",
                "path=/pickup/message",
                "sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
            })
    void shouldLeaveTheRest(String text) {
        assertThat(Redaction.of(text)).isEqualTo(text);
    }

    @Test
    void shouldMaskInStackTracesToo() {
        ExtLogRecord record = record("a", "failed");
        record.setThrown(new IllegalStateException("for eve@kunde.example at /p/" + TICKET));
        assertThat(formatter.format(record)).doesNotContain("eve@").doesNotContain(TICKET);
    }

    @Test
    void shouldCutWhatHasNoEnd() {
        assertThat(formatter.format(record("a", "x".repeat(1_000_000))).length())
                .isLessThan(9000);
    }

    private static ExtLogRecord record(String logger, String message) {
        ExtLogRecord record = new ExtLogRecord(Level.INFO, message, LineFormatterTest.class.getName());
        record.setLoggerName(logger);
        record.setThreadName("worker");
        record.setInstant(Instant.parse("2026-11-24T09:00:00Z"));
        return record;
    }
}
