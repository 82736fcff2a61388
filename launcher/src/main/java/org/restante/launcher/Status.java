package org.restante.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a running portal says of itself: version, address, ports, and whether each part of it is well. */
final class Status {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern TEXT = Pattern.compile("\"(portal|inbox|version)\":\"([^\"]*)\"");
    private static final Pattern PORTS = Pattern.compile("\"ports\":\\{([^}]*)}");
    private static final Pattern MANAGEMENT = Pattern.compile("\"management\":([0-9]+)");
    private static final Pattern CHECK =
            Pattern.compile("\"name\"\\s*:\\s*\"([^\"]*)\"\\s*,\\s*\"status\"\\s*:\\s*\"([A-Z]+)\"");

    private final String state;

    private Status(String state) {
        this.state = state;
    }

    /** Of the portal that works in this directory. */
    static Status of(Path data) throws IOException {
        Path file = data.resolve("restante.json");
        return new Status(Files.exists(file) ? Files.readString(file) : "");
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (state.isEmpty()) {
            lines.add("It has not said yet that it answers.");
            return lines;
        }
        Matcher text = TEXT.matcher(state);
        while (text.find()) {
            lines.add(line(text.group(1), text.group(2)));
        }
        Matcher ports = PORTS.matcher(state);
        if (ports.find()) {
            lines.add(line(
                    "ports", ports.group(1).replace("\"", "").replace(":", " ").replace(",", ", ")));
        }
        Matcher management = MANAGEMENT.matcher(state);
        lines.add(line("health", management.find() ? health(management.group(1)) : "unknown"));
        return lines;
    }

    /** The answer of MicroProfile Health in words: ready, or the names of the checks that are down. */
    static String inWords(int status, String answer) {
        String down = CHECK.matcher(answer)
                .results()
                .filter(check -> check.group(2).equals("DOWN"))
                .map((MatchResult check) -> check.group(1))
                .distinct()
                .collect(Collectors.joining(", "));
        if (!down.isEmpty()) {
            return "not ready: " + down;
        }
        return status == 200 ? "ready" : "not ready (status " + status + ")";
    }

    private static String health(String port) {
        URI address = URI.create("http://127.0.0.1:" + port + "/health/ready");
        try {
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(
                            HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                            HttpResponse.BodyHandlers.ofString());
            return inWords(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return "does not answer on " + address;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }

    private static String line(String name, String value) {
        return String.format("%-11s %s", Character.toUpperCase(name.charAt(0)) + name.substring(1), value);
    }
}
