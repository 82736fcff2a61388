package org.restante.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What was built: read, never written.
 *
 * @param server the provisioned server
 * @param application the application's archive
 */
record Installation(Path server, Path application) {
    /**
     * What a build left in a checkout.
     *
     * @throws LauncherException if there is none
     */
    static Installation ofCheckout(Path root) {
        Installation installation = new Installation(
                root.resolve("wildfly-config/target/wildfly"), root.resolve("ear/target/restante.ear"));
        if (!Files.isDirectory(installation.server()) || !Files.isRegularFile(installation.application())) {
            throw new LauncherException("Nothing is built in " + root + ". Run ./restante build first.");
        }
        return installation;
    }
}
