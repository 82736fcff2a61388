package org.restante.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/** One browser: a connection that is kept, and one session. */
final class Client {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http;
    private final URI base;
    private String session = "";

    Client(URI base, SSLContext trust) {
        this.base = base;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(trust)
                .build();
    }

    String get(String path) throws IOException, InterruptedException {
        return expect(200, request(path).GET());
    }

    /** Posts a body and expects an answer. */
    String post(String path, String body) throws IOException, InterruptedException {
        return expect(200, request(path).POST(BodyPublishers.ofString(body)));
    }

    /** Posts a form and expects to be led on. */
    String submit(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() != 302 && answer.statusCode() != 303) {
            throw new IOException(path + " leads nowhere: " + answer.statusCode());
        }
        return answer.headers().firstValue("location").orElse("");
    }

    /** Sends a stream of known origin by PUT. */
    String put(String path, Map<String, String> headers, byte[] content) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).PUT(BodyPublishers.ofByteArray(content));
        headers.forEach(request::header);
        return expect(201, request);
    }

    /** Downloads and throws away; answers how many bytes came. */
    long download(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer =
                http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            byte[] buffer = new byte[1 << 14];
            long bytes = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
            }
            return bytes;
        }
    }

    void forgetSession() {
        session = "";
    }

    private String expect(int status, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != status) {
            throw new IOException(
                    answer.request().method() + " " + answer.request().uri().getPath() + ": " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("set-cookie").stream()
                .filter(cookie -> cookie.startsWith("__Host-JSESSIONID="))
                .forEach(cookie -> session = cookie.substring(0, cookie.indexOf(';')));
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
        return session.isEmpty() ? request : request.header("Cookie", session);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
