package org.restante.launcher;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema to the version that this release carries, as the role that owns it. */
final class Migration {
    private Migration() {}

    /**
     * Applies what is missing; a schema that is up to date stays as it is.
     *
     * @return how many migrations were applied
     * @throws LauncherException if one fails; each is a transaction, so what failed left nothing
     */
    static int apply(DatabaseAccess owner) {
        try {
            return Flyway.configure()
                    .loggers("slf4j")
                    .dataSource(owner.url(), owner.user(), owner.password())
                    .locations("classpath:db/migration")
                    .cleanDisabled(true)
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayException e) {
            throw new LauncherException("The migration failed: " + e.getMessage(), e);
        }
    }
}
