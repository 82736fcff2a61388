package org.restante.launcher;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings the schema to the version that this release carries, as the role that owns it. */
final class Migration {
    private Migration() {}

    /**
     * Applies what is missing; a schema that is up to date stays as it is.
     *
     * @return how many migrations were applied
     * @throws LauncherException if the database has migrations of a newer release, or if one fails; each is a transaction, so what failed left nothing
     */
    static int apply(DatabaseAccess owner) {
        requireAccess(owner);
        try {
            Flyway flyway = flyway(owner);
            // An older release would also bring back its own grants.
            requireKnown(flyway);
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayException e) {
            throw new LauncherException("The migration failed: " + e.getMessage(), e);
        }
    }

    /**
     * Looks whether the schema has every migration of this release.
     *
     * @param application the role that serves
     * @throws LauncherException if it has not, or the database does not let the role in
     */
    static void requireCurrent(DatabaseAccess application) {
        requireAccess(application);
        Flyway flyway = flyway(application);
        requireKnown(flyway);
        int missing = flyway.info().pending().length;
        if (missing > 0) {
            throw new LauncherException("The database lacks " + missing + (missing == 1 ? " migration" : " migrations")
                    + ". Run ./restante migrate first.");
        }
    }

    private static void requireKnown(Flyway flyway) {
        for (MigrationInfo migration : flyway.info().all()) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new LauncherException(
                        "The database is newer than this release: it has migration " + migration.getVersion()
                                + ". Use the newer release, or restore the backup from before its migration.");
            }
        }
    }

    // Asked first, because PostgreSQL's own words are one line and Flyway's are many.
    private static void requireAccess(DatabaseAccess access) {
        try {
            access.connect().close();
        } catch (SQLException e) {
            throw new LauncherException("The database cannot be used: " + e.getMessage(), e);
        }
    }

    private static Flyway flyway(DatabaseAccess access) {
        return Flyway.configure()
                .loggers("slf4j")
                .dataSource(access.url(), access.user(), access.password())
                .locations("classpath:db/migration")
                .cleanDisabled(true)
                .load();
    }
}
