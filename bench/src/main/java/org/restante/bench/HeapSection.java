package org.restante.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lives in the server's heap while large files go up and down, above what lives there when it is idle. */
final class HeapSection {
    private static final int CLIENTS = 4;
    private static final int FILE = 25 << 20;
    private static final double LIMIT_MIB = 64;
    private static final Pattern DRAFT = Pattern.compile("data-draft=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("data-csrf=\"([^\"]+)\"");
    private static final Pattern ATTACHMENT = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final Options options;
    private final Server server;
    private final Client heap;
    private final byte[] content = new byte[FILE];

    HeapSection(Options options, Server server) {
        this.options = options;
        this.server = server;
        this.heap = server.client();
    }

    void run(Table table) throws Exception {
        // One person gets no more than a share of the places for uploads.
        List<SenderSession> up = sessions(Server.SENDER, Server.COLLEAGUE);
        List<SenderSession> down = sessions(Server.SENDER);
        String file = sendFile(up.get(0));
        upload(up.get(0), "first.bin");
        download(down.get(0), file);
        double idle = live();
        double busy = idle;
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(2 * CLIENTS);
        List<Future<?>> running = new ArrayList<>();
        try (Pauses pauses = new Pauses()) {
            for (int i = 0; i < CLIENTS; i++) {
                SenderSession uploader = up.get(i);
                SenderSession downloader = down.get(i);
                running.add(threads.submit(() -> repeat(over, () -> upload(uploader, "large.bin"))));
                running.add(threads.submit(
                        () -> repeat(over, () -> downloader.client().download(file))));
            }
            for (int sample = 0; sample < (options.quick() ? 8 : 25); sample++) {
                busy = Math.max(busy, pauses.after(400, this::live));
            }
        } finally {
            over.set(true);
            threads.shutdown();
        }
        for (Future<?> client : running) {
            client.get();
        }
        table.atMost(
                "live heap above idle, " + CLIENTS + " up and " + CLIENTS + " down of 25 MiB each",
                busy - idle,
                "MiB",
                LIMIT_MIB);
    }

    private static Void repeat(AtomicBoolean over, Work work) throws Exception {
        while (!over.get()) {
            work.once();
        }
        return null;
    }

    private List<SenderSession> sessions(String... people) throws Exception {
        List<SenderSession> sessions = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            sessions.add(SenderSession.signIn(server, people[i % people.length]));
        }
        return sessions;
    }

    /** Sends a message with a file; answers the path of that file. */
    private String sendFile(SenderSession sender) throws Exception {
        String page = sender.compose();
        String attachment = find(ATTACHMENT, attach(sender, page, "sent.bin"));
        String leadsTo = sender.send(SenderSession.letter(page, Server.COLLEAGUE, "<p>With a file.</p>"));
        String message = leadsTo.substring(leadsTo.indexOf("id=") + 3);
        return "/message/file?message=" + message + "&attachment=" + attachment;
    }

    private void upload(SenderSession sender, String name) throws Exception {
        attach(sender, sender.compose(), name);
    }

    private static void download(SenderSession reader, String file) throws Exception {
        long bytes = reader.client().download(file);
        if (bytes != FILE) {
            throw new IllegalStateException("only " + bytes + " bytes came");
        }
    }

    private String attach(SenderSession sender, String page, String name) throws Exception {
        return sender.client()
                .put(
                        "/message/attachment?draft=" + find(DRAFT, page),
                        Map.of("X-CSRF-Token", find(TOKEN, page), "X-File-Name", name),
                        content);
    }

    private double live() throws Exception {
        return Double.parseDouble(heap.post("/bench/heap", "")) / (1 << 20);
    }

    private static String find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("not found: " + pattern);
        }
        return found.group(1);
    }
}
