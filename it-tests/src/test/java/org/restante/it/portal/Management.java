package org.restante.it.portal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.restante.launcher.Portal;

/** What whoever watches the server asks: on the management port, on loopback. */
final class Management {

    private final String base;

    Management(Portal portal) {
        base = "http://127.0.0.1:" + portal.ports().get("management");
    }

    HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(base + path))
                                .timeout(Duration.ofSeconds(10))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    /** UP or DOWN, as one check says. */
    String check(String name) throws Exception {
        Pattern check = Pattern.compile("\"name\"\\s*:\\s*\"" + name + "\"\\s*,\\s*\"status\"\\s*:\\s*\"([A-Z]+)\"");
        Matcher found = check.matcher(get("/health/ready").body());
        return found.find() ? found.group(1) : "missing";
    }

    /** The sum of all samples of a metric whose labels contain each of these, such as {@code action="SIGNED_IN"}. */
    double metric(String name, String... labels) throws Exception {
        return get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> java.util.Arrays.stream(labels).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
