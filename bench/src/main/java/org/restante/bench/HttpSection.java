package org.restante.bench;

import java.util.ArrayList;
import java.util.List;

/** Over HTTPS, with as many clients as a small office: pages of the product against a servlet that does the least. */
final class HttpSection {
    private static final int CLIENTS = 8;
    private static final int BATCH = 8;
    private static final int LENGTH = 4096;
    private static final Timing PAGES = new Timing(15, 15, 1);
    private static final Timing SIGN_INS = new Timing(5, 2, 3);

    private final Options options;
    private final Server server;
    private final Table table;

    HttpSection(Options options, Server server, Table table) {
        this.options = options;
        this.server = server;
        this.table = table;
    }

    void run(Pickup pickup) throws Exception {
        table.header("HTTPS, " + CLIENTS + " clients");
        submissions();
        opens(pickup);
        signIns();
    }

    private void submissions() throws Exception {
        List<Submitter> senders = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            senders.add(new Submitter(SenderSession.signIn(server, Server.SENDER)));
        }
        String body = "x".repeat(LENGTH);
        try (Load bare = bare(client -> client.post("/bench/bare", body));
                Load submit = new Load(senders, BATCH);
                Load write = new Load(senders.stream().map(Submitter::withPage).toList(), BATCH)) {
            compare("submit 4 KiB / encrypt and insert", 0.50, bare, submit, PAGES);
            compare("open the page and submit / the same", 0, bare, write, PAGES);
        }
    }

    private void opens(Pickup pickup) throws Exception {
        List<Job> readers = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Client client = server.client();
            String message = pickup.open(client);
            readers.add(() -> client.get(message));
        }
        String id = server.client().post("/bench/bare", "x".repeat(LENGTH));
        try (Load bare = bare(client -> client.get("/bench/bare?id=" + id));
                Load open = new Load(readers, BATCH)) {
            compare("open 4 KiB after proof / read and decrypt", 0.25, bare, open, PAGES);
        }
    }

    private void signIns() throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        String password = server.password(Server.SENDER);
        List<Job> people = new ArrayList<>();
        // Twice as many as run at a time: enough to keep the processors busy, few enough that none waits for long.
        for (int i = 0; i < 2 * processors; i++) {
            Client client = server.client();
            people.add(() -> {
                client.forgetSession();
                SenderSession.signIn(client, Server.SENDER, password);
            });
        }
        List<Side> argon2 = new ArrayList<>();
        for (int i = 0; i < processors; i++) {
            argon2.add(server.task("argon2"));
        }
        try (Together bare = new Together(argon2);
                Load signIn = new Load(people, 1)) {
            compare("sign-in / Argon2id alone", 0.80, bare, signIn, SIGN_INS);
        }
    }

    private void compare(String name, double limit, Side baseline, Side measured, Timing timing) throws Exception {
        Comparison comparison = new Comparison(name, Unit.TIMES, Limit.of(limit), baseline, measured);
        table.add(comparison.run(options.timing(timing)));
    }

    private interface Call {
        String by(Client client) throws Exception;
    }

    private Load bare(Call call) {
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Client client = server.client();
            jobs.add(() -> call.by(client));
        }
        return new Load(jobs, BATCH);
    }
}
