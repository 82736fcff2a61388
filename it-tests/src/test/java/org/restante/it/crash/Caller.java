package org.restante.it.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.restante.it.portal.AnyCertificate;

/** One person's connection to the portal without a browser: cookies, forms, nothing followed. */
final class Caller {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\"[^>]* value=\"([^\"]*)\"");
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final URI portal;
    private final HttpClient client;

    Caller(URI portal) {
        this.portal = portal;
        this.client = HttpClient.newBuilder()
                .sslContext(AnyCertificate.trusting())
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .cookieHandler(new CookieManager())
                .build();
    }

    /** An answer as text. */
    record Answer(int status, String location, String body) {
        /** The hidden fields of all forms of the page; later ones win. */
        Map<String, String> hidden() {
            Map<String, String> fields = new LinkedHashMap<>();
            Matcher matcher = HIDDEN.matcher(body);
            while (matcher.find()) {
                fields.put(matcher.group(1), plain(matcher.group(2)));
            }
            return fields;
        }

        /** The first thing that a pattern's only group finds. */
        String find(String pattern) {
            Matcher matcher = Pattern.compile(pattern).matcher(body);
            if (!matcher.find()) {
                throw new Refused("nothing like " + pattern + " in an answer " + status);
            }
            return plain(matcher.group(1));
        }

        Answer require(int wanted) {
            if (status != wanted) {
                throw new Refused("answered " + status + " " + location + ", not " + wanted);
            }
            return this;
        }
    }

    /** The portal did not do what was asked of it; whether it was done is not known. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String what) {
            super(what);
        }
    }

    Answer get(String path) {
        return send(request(path).GET().build());
    }

    /** Posts a form; the fields are sent as they are. */
    Answer post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    Answer send(HttpRequest request) {
        HttpResponse<String> response = exchange(request, HttpResponse.BodyHandlers.ofString());
        String location = response.headers().firstValue("Location").orElse("");
        return new Answer(response.statusCode(), location, response.body());
    }

    byte[] download(String path) {
        HttpResponse<byte[]> response = exchange(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new Refused("a download answered " + response.statusCode());
        }
        return response.body();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(portal.resolve(path)).timeout(LONGEST);
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted");
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Text of a page as people see it, as far as our own pages write it. */
    static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
