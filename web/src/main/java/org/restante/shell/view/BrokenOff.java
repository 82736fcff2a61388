package org.restante.shell.view;

import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import java.io.Closeable;
import java.io.IOException;
import org.jboss.logging.Logger;

/**
 * Breaks an answer off so that the receiver cannot take it for a whole one. A body short of its announced length is noticed
 * only where a length was announced; a connection that closes is noticed everywhere, by a proxy in front too, and the
 * Servlet API cannot close one. So this asks the container's own response for its connection, by reflection because
 * nothing else here needs its classes.
 */
final class BrokenOff {
    private static final Logger LOG = Logger.getLogger(BrokenOff.class);

    private BrokenOff() {}

    /** Closes the connection below a response. */
    static void close(ServletResponse response) {
        try {
            Object exchange = call(innermost(response), "getExchange");
            ((Closeable) call(exchange, "getConnection")).close();
        } catch (ReflectiveOperationException | ClassCastException | IOException failure) {
            LOG.errorf(failure, "A broken download could not be cut off; it may look complete");
        }
    }

    private static ServletResponse innermost(ServletResponse response) {
        ServletResponse inner = response;
        while (inner instanceof ServletResponseWrapper wrapper) {
            inner = wrapper.getResponse();
        }
        return inner;
    }

    private static Object call(Object target, String getter) throws ReflectiveOperationException {
        return target.getClass().getMethod(getter).invoke(target);
    }
}
