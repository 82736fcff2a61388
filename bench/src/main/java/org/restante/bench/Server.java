package org.restante.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.net.ssl.SSLContext;
import org.restante.launcher.DemoAccount;
import org.restante.launcher.Portal;
import org.restante.launcher.PortalOptions;

/** A whole portal with the probe in it: embedded PostgreSQL with durable writes, the server with its own settings. */
final class Server implements AutoCloseable {
    static final String SENDER = "alice@northgate.example";
    static final String COLLEAGUE = "carol@northgate.example";

    private final Portal portal;
    private final SSLContext trust;

    private Server(Portal portal) throws IOException {
        this.portal = portal;
        trust = portal.clientContext();
    }

    static Server start(Path installation, Path data) throws Exception {
        Portal portal = Portal.start(PortalOptions.of(installation, data));
        // Whatever happens, nothing outlives the bench; closing twice does no harm.
        Runtime.getRuntime().addShutdownHook(new Thread(portal::close));
        Server server = new Server(portal);
        server.prepareTables();
        server.say(SENDER, COLLEAGUE);
        return server;
    }

    Client client() {
        return new Client(portal.portalUrl(), trust);
    }

    String password(String address) {
        return portal.accounts().stream()
                .filter(account -> account.email().equals(address))
                .map(DemoAccount::password)
                .findFirst()
                .orElseThrow();
    }

    Path inbox() {
        return portal.data().resolve("inbox");
    }

    /** A task of the probe, by one thread of the server. */
    Side task(String name) {
        Client client = client();
        return seconds -> Double.parseDouble(client.post("/bench/run?task=" + name + "&seconds=" + seconds, ""));
    }

    /** Lets no notification leave from now on: thousands of mails would be at work in the background of the next round. */
    void holdMails() throws IOException, SQLException {
        run("create function bench_hold() returns trigger language plpgsql as"
                + " $$ begin new.next_attempt_at := 'infinity'; return new; end $$");
        run("create trigger bench_hold before insert on notification_outbox for each row execute function"
                + " bench_hold()");
    }

    private void prepareTables() throws IOException, SQLException {
        run("create table bench_row (id uuid primary key, data bytea not null)");
        run("alter table bench_row alter column data set storage external");
        run("create table bench_chunk (blob_id uuid, seq integer, data bytea not null, primary key (blob_id, seq))");
        run("alter table bench_chunk alter column data set storage external");
        run("grant select, insert, delete on bench_row, bench_chunk to portal_app");
    }

    private void say(String sender, String colleague) throws Exception {
        String place = "/bench/run?tenant=" + one("select id from tenant") + "&sender=" + account(sender)
                + "&colleague=" + account(colleague);
        client().post(place, "");
    }

    private String account(String address) throws IOException, SQLException {
        return one("select id from account where address = '" + address + "'");
    }

    private String one(String query) throws IOException, SQLException {
        try (Connection connection = portal.database().superuser().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void run(String statement) throws IOException, SQLException {
        try (Connection connection = portal.database().owner().connect();
                Statement command = connection.createStatement()) {
            command.execute(statement);
        }
    }

    @Override
    public void close() {
        portal.close();
    }
}
