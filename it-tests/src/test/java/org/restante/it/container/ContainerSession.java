package org.restante.it.container;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import javax.net.ssl.HttpsURLConnection;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.restante.launcher.TestInstallation;

/**
 * Starts what the application needs before the server starts, as soon as a test of this package is to run: a database with an
 * organisation, a keystore with its master key, free ports. The server finds them in a file that only its user may read.
 */
public final class ContainerSession implements LauncherSessionListener, TestExecutionListener {

    private @Nullable TestInstallation installation;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        session.getLauncher().registerTestExecutionListeners(this);
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        String here = ContainerSession.class.getPackageName();
        boolean needed = plan.countTestIdentifiers(test -> isIn(here, test)) > 0;
        if (needed && installation == null) {
            try {
                installation = start();
            } catch (IOException | SQLException e) {
                throw new IllegalStateException("what the server needs does not start", e);
            }
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (installation != null) {
            try {
                installation.close();
            } catch (IOException e) {
                throw new IllegalStateException("the database of the server does not stop", e);
            }
        }
    }

    private static boolean isIn(String packageName, TestIdentifier test) {
        return test.getSource()
                .filter(ClassSource.class::isInstance)
                .map(ClassSource.class::cast)
                .filter(source -> source.getClassName().startsWith(packageName + "."))
                .isPresent();
    }

    private static TestInstallation start() throws IOException, SQLException {
        TestInstallation started = TestInstallation.start();
        started.migrate();
        started.createTenant("North", "north.example", List.of("alice@north.example"));
        started.createTenant("South", "south.example", List.of("sven@south.example"));
        activate(started);
        int management = TestInstallation.freePort();
        int https = TestInstallation.freePort();
        System.setProperty("restante.container.management", Integer.toString(management));
        System.setProperty("restante.container.https", Integer.toString(https));
        // Tests are called over HTTPS as well: over HTTP the server answers with a redirect only.
        HttpsURLConnection.setDefaultSSLSocketFactory(started.clientContext().getSocketFactory());
        Path base = started.root().resolve("base");
        Files.createDirectories(base.resolve("deployments"));
        System.setProperty("restante.container.base", base.toString());
        System.setProperty(
                "restante.container.settings",
                settings(started, https, management).toString());
        return started;
    }

    private static Path settings(TestInstallation started, int https, int management) throws IOException {
        Properties settings = new Properties();
        started.environment(https, TestInstallation.freePort(), management, TestInstallation.freePort())
                .forEach((name, value) -> settings.setProperty("env." + name, value));
        Path file = Files.createFile(
                started.root().resolve("server.properties"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        return file;
    }

    // Nobody signs in with a password here: an account that may act is all that the tests need.
    private static void activate(TestInstallation started) throws IOException, SQLException {
        try (Connection connection = started.owner().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update account set state = 'ACTIVE'");
        }
    }
}
