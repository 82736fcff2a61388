package org.restante.it.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.restante.launcher.Portal;
import org.restante.launcher.PortalOptions;

/** Gives tests the one portal of this JVM, started at the first need on free ports and a new data directory. */
public final class TestPortal implements ParameterResolver {

    private static final Namespace ONCE = Namespace.create(TestPortal.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Portal.class
                || parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getRoot()
                .getStore(ONCE)
                .getOrComputeIfAbsent(Running.class, any -> new Running(), Running.class);
        return parameter.getParameter().getType() == Portal.class ? running.portal : running.visitor;
    }

    private static final class Running implements AutoCloseable {

        private final Portal portal;
        private final Visitor visitor;

        Running() {
            try {
                Path home = Path.of(System.getProperty("restante.home")).toRealPath();
                Path work = Files.createDirectories(Path.of(System.getProperty("restante.work")));
                portal = Portal.start(PortalOptions.of(home, Files.createTempDirectory(work, "portal-")));
                visitor = new Visitor(portal);
            } catch (IOException e) {
                throw new IllegalStateException("the portal for the tests does not start", e);
            }
        }

        @Override
        public void close() {
            visitor.close();
            portal.close();
        }
    }
}
