package org.restante.logging;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Writes each record on one line, as text or as JSON. As text, a stack trace follows on lines of its own, each of which begins with a
 * tab: a line that begins otherwise begins a record. Secrets are masked, control characters are written as their number.
 */
public final class LineFormatter extends ExtFormatter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final String ACCESS_LOG = "io.undertow.accesslog";
    private static final int LONGEST_MESSAGE = 8192;
    private static final int LONGEST_TRACE = 32_768;
    private static final int LONGEST_CAUSE = 1024;
    private static final int MOST_CAUSES = 10;

    private boolean json;

    /**
     * Set by the server's configuration.
     *
     * @param format {@code json}; anything else is text
     */
    public void setFormat(String format) {
        json = format.strip().equalsIgnoreCase("json");
    }

    @Override
    public String format(ExtLogRecord record) {
        String message = cut(String.valueOf(record.getFormattedMessage()), LONGEST_MESSAGE);
        String trace = record.getThrown() == null ? "" : trace(record.getThrown());
        return json ? json(record, Redaction.of(message), trace) : text(record, Redaction.of(message), trace);
    }

    private static String text(ExtLogRecord record, String message, String trace) {
        StringBuilder line = new StringBuilder(TIME.format(record.getInstant()))
                .append(String.format(Locale.ROOT, " %-5s [", record.getLevel()))
                .append(Escaping.line(record.getLoggerName()))
                .append("] (")
                .append(Escaping.line(record.getThreadName()))
                .append(") ");
        record.getMdcCopy()
                .forEach((name, value) ->
                        line.append(Escaping.line(name + "=" + value)).append(' '));
        line.append(Escaping.line(message)).append('\n');
        trace.lines()
                .forEach(frame ->
                        line.append('\t').append(Escaping.line(frame.strip())).append('\n'));
        return line.toString();
    }

    private static String json(ExtLogRecord record, String message, String trace) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("time", TIME.format(record.getInstant()));
        fields.put("level", record.getLevel().getName());
        fields.put("logger", record.getLoggerName());
        fields.put("thread", record.getThreadName());
        fields.putAll(record.getMdcCopy());
        if (record.getLoggerName().equals(ACCESS_LOG)) {
            fields.putAll(pairs(message));
        } else {
            fields.put("message", message);
        }
        if (!trace.isEmpty()) {
            fields.put("exception", trace);
        }
        return fields.entrySet().stream()
                .map(field -> Escaping.json(field.getKey()) + ":" + Escaping.json(field.getValue()))
                .collect(Collectors.joining(",", "{", "}\n"));
    }

    // The access log's own pattern: name=value, neither of which can hold a space.
    private static Map<String, String> pairs(String message) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : message.split(" ")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return pairs;
    }

    private static String trace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        return withCauses(trace.toString());
    }

    // The last cause is what whoever reads wants to know, and it stands at the end of what is cut off.
    private static String withCauses(String trace) {
        if (trace.length() <= LONGEST_TRACE) {
            return Redaction.of(trace);
        }
        // Between lines, so that no secret is cut in two and overlooked.
        int end = trace.lastIndexOf('\n', LONGEST_TRACE);
        List<String> causes = trace.substring(end < 0 ? LONGEST_TRACE : end)
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("Caused by: "))
                .map(line -> Redaction.of(cut(line, LONGEST_CAUSE)))
                .toList();
        return causes.subList(Math.max(0, causes.size() - MOST_CAUSES), causes.size()).stream()
                .collect(Collectors.joining(
                        "\n", Redaction.of(trace.substring(0, end < 0 ? LONGEST_TRACE : end)) + " [cut]\n", "\n"));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + " [cut]";
    }
}
