package org.restante.it.crash;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.restante.launcher.Portal;

/** Takes away the servers under the people who use them, at moments that a seed decides. */
final class Chaos {
    private static final Logger LOG = Logger.getLogger(Chaos.class);
    private static final Duration LONGEST_WINDOW = Duration.ofSeconds(4);
    private static final Duration LONGEST_START = Duration.ofSeconds(20);
    /** A portal that serves nobody for so long, on however busy a machine, is broken. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private static final Duration STEP = Duration.ofMillis(200);
    private static final int TOLD_EVERY = 10;
    private static final int STARTING_EVERY = 3;
    private static final int DATABASE_EVERY = 4;
    private static final int MAIL_EVERY = 3;
    private static final String CUT = "select count(pg_terminate_backend(pid)) from pg_stat_activity"
            + " where usename = 'portal_app' and state <> 'idle'";

    private final Portal portal;
    private final BooleanSupplier served;
    private final Object ledger;
    private final Random random;
    private final Kills kills;
    private int told;
    private int databaseStops;
    private int mailStops;
    private int cutConnections;

    /**
     * @param served whether people were served since the last time that this was asked
     * @param ledger what it was like for them, for the log
     */
    Chaos(Portal portal, BooleanSupplier served, Object ledger, long seed) {
        this.portal = portal;
        this.served = served;
        this.ledger = ledger;
        this.random = new Random(seed);
        this.kills = new Kills(portal);
    }

    /** Kills so many times, or for so long, and returns with everything running. */
    void rage(int times, Duration longest) throws IOException, SQLException {
        long end = System.nanoTime() + longest.toNanos();
        while (kills.count() < times && System.nanoTime() < end) {
            boolean noMail = random.nextInt(MAIL_EVERY) == 0;
            if (noMail) {
                portal.mail().stop();
                mailStops++;
            }
            awaitPeople();
            window();
            if (random.nextInt(DATABASE_EVERY) == 0) {
                portal.database().stop();
                pause(LONGEST_WINDOW.dividedBy(2));
                portal.database().start();
                databaseStops++;
                window();
            }
            cutConnections();
            window();
            if (noMail && random.nextBoolean()) {
                portal.mail().start();
            }
            kills.kill();
            while (kills.count() < times && random.nextInt(STARTING_EVERY) > 0) {
                kills.killWhileStarting(() -> pause(LONGEST_START));
            }
            tell();
            portal.startServer();
            portal.mail().start();
        }
    }

    private void tell() {
        if (kills.count() >= told + TOLD_EVERY) {
            told = kills.count();
            LOG.infof("%s; %s", this, ledger);
        }
    }

    /** Nothing is in the middle of anything before somebody signed in and was served. */
    private void awaitPeople() {
        boolean unused = served.getAsBoolean(); // what was served before this moment does not count
        await("somebody is served").atMost(LONGEST_WAIT).pollInterval(STEP).until(served::getAsBoolean);
    }

    private void window() {
        pause(LONGEST_WINDOW.dividedBy(2));
    }

    private void pause(Duration longest) {
        LockSupport.parkNanos((long) (random.nextDouble() * longest.toNanos()));
    }

    /** Ends whatever statement runs just now, as a failing database would. */
    private void cutConnections() throws IOException, SQLException {
        try (Connection connection = portal.database().superuser().connect();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(CUT)) {
            count.next();
            cutConnections += count.getInt(1);
        }
    }

    /** How often a mail may have been taken by the mail server without anybody having been able to note it. */
    int interruptions() {
        return kills.count() + databaseStops + cutConnections;
    }

    @Override
    public String toString() {
        return kills + ", " + databaseStops + " stops of the database, " + mailStops + " of the mail server, "
                + cutConnections + " connections cut in mid-statement";
    }
}
