package org.restante.it.database;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.restante.launcher.TestInstallation;

/** Gives tests the one migrated database of this JVM, with rows of two tenants in every table. */
public final class MigratedDatabase implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(MigratedDatabase.class))
                .getOrComputeIfAbsent(Running.class, any -> new Running(), Running.class);
    }

    /** The database and what stands in it. */
    static final class Running implements AutoCloseable {

        private final TestInstallation installation;
        private final int applied;
        private final TenantRows north = new TenantRows("north");
        private final TenantRows south = new TenantRows("south");

        Running() {
            try {
                installation = TestInstallation.start();
                applied = installation.migrate();
                try (Session owner = owner()) {
                    north.insertAll(owner);
                    south.insertAll(owner);
                    owner.commit();
                }
            } catch (IOException | SQLException e) {
                throw new IllegalStateException("the database for the tests does not start", e);
            }
        }

        /** As the role that owns the schema and is bound by no wall. */
        Session owner() throws IOException, SQLException {
            return new Session(installation.owner().connect());
        }

        /** As the role that serves. */
        Session application() throws IOException, SQLException {
            return new Session(installation.application().connect());
        }

        TestInstallation installation() {
            return installation;
        }

        /** How many migrations the first run applied. */
        int applied() {
            return applied;
        }

        TenantRows north() {
            return north;
        }

        TenantRows south() {
            return south;
        }

        @Override
        public void close() throws IOException {
            installation.close();
        }
    }
}
