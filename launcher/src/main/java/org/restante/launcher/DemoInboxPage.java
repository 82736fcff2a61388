package org.restante.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The demo inbox in a browser: a list, each mail rendered and raw, and the list as JSON for scripts. */
final class DemoInboxPage implements AutoCloseable {
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";
    // What a mail brings runs no script, loads nothing, and its links open outside of the frame.
    private static final String MAIL_POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
            + " style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final MailStore store;
    private final InboxHtml html = new InboxHtml();
    private final int port;

    DemoInboxPage(MailStore store, int port) throws IOException {
        this.store = store;
        this.port = port;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
    }

    void start() {
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + port + "/");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = isOurs(exchange) ? answer(exchange.getRequestURI()) : Answer.notFound(html);
            exchange.getResponseHeaders().set("Content-Type", answer.type() + "; charset=utf-8");
            exchange.getResponseHeaders().set("Content-Security-Policy", answer.policy());
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    // A page elsewhere whose name was turned to loopback asks with its own name (DNS rebinding).
    private boolean isOurs(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        return exchange.getRequestMethod().equals("GET")
                && List.of("localhost:" + port, "127.0.0.1:" + port).contains(host == null ? "" : host);
    }

    private Answer answer(URI request) throws IOException {
        String path = request.getPath();
        if (path.equals("/")) {
            String wanted = recipient(request);
            return Answer.page(html.list(store.list(wanted), wanted));
        }
        if (path.equals("/mails.json")) {
            return Answer.of("application/json", json(store.list(recipient(request))));
        }
        if (path.equals("/inbox.css")) {
            return Answer.of("text/css", InboxHtml.resource("inbox.css"));
        }
        return path.startsWith("/mail/") ? mail(path.substring("/mail/".length())) : Answer.notFound(html);
    }

    private Answer mail(String path) throws IOException {
        int slash = path.indexOf('/');
        String id = slash < 0 ? path : path.substring(0, slash);
        String view = slash < 0 ? "" : path.substring(slash + 1);
        Optional<StoredMail> mail = store.find(id);
        if (mail.isEmpty()) {
            return Answer.notFound(html);
        }
        return switch (view) {
            case "" -> Answer.page(html.mail(mail.get()));
            case "html" -> new Answer(200, "text/html", MAIL_POLICY, utf8(html.framed(mail.get())));
            case "raw" ->
                new Answer(200, "text/plain", PAGE_POLICY, store.raw(id).orElseThrow());
            default -> Answer.notFound(html);
        };
    }

    private static String recipient(URI request) {
        String query = request.getRawQuery();
        return query != null && query.startsWith("to=")
                ? URLDecoder.decode(query.substring("to=".length()), StandardCharsets.UTF_8)
                : "";
    }

    private static String json(List<StoredMail> mails) {
        return Json.write(mails.stream().map(DemoInboxPage::row).toList());
    }

    private static Map<String, String> row(StoredMail mail) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("id", mail.id());
        row.put("from", mail.from());
        row.put("to", mail.to());
        row.put("subject", mail.subject());
        row.put("received", mail.received().toString());
        return row;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Answer(int status, String type, String policy, byte[] body) {
        static Answer page(String html) {
            return of("text/html", html);
        }

        static Answer of(String type, String text) {
            return new Answer(200, type, PAGE_POLICY, utf8(text));
        }

        static Answer notFound(InboxHtml html) {
            return new Answer(404, "text/html", PAGE_POLICY, utf8(html.notFound()));
        }
    }
}
