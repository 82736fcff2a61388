package org.restante.it.crash;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.restante.launcher.Portal;

/** Takes away the servers under the people who use them, at moments that a seed decides. */
final class Chaos {
    private static final Duration LONGEST_WINDOW = Duration.ofSeconds(4);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(200);
    private static final int DATABASE_EVERY = 4;
    private static final int MAIL_EVERY = 3;
    private static final String CUT = "select count(pg_terminate_backend(pid)) from pg_stat_activity"
            + " where usename = 'portal_app' and state <> 'idle'";

    private final Portal portal;
    private final BooleanSupplier served;
    private final Random random;
    private int kills;
    private int databaseStops;
    private int mailStops;
    private int cutConnections;

    /**
     * @param served whether people were served since the last time that this was asked
     */
    Chaos(Portal portal, BooleanSupplier served, long seed) {
        this.portal = portal;
        this.served = served;
        this.random = new Random(seed);
    }

    /** Kills so many times, or for so long, and returns with everything running. */
    void rage(int times, Duration longest) throws IOException, SQLException {
        long end = System.nanoTime() + longest.toNanos();
        while (kills < times && System.nanoTime() < end) {
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
            portal.killServer();
            kills++;
            portal.startServer();
            portal.mail().start();
        }
    }

    /** Nothing is in the middle of anything before somebody signed in and was served. */
    private void awaitPeople() {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        boolean unused = served.getAsBoolean(); // what was served before this moment does not count
        while (!served.getAsBoolean() && System.nanoTime() < end) {
            pause(STEP);
        }
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
        return kills + databaseStops + cutConnections;
    }

    int kills() {
        return kills;
    }

    @Override
    public String toString() {
        return kills + " kills of the server, " + databaseStops + " stops of the database, " + mailStops
                + " of the mail server, " + cutConnections + " connections cut in mid-statement";
    }
}
