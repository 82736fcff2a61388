package org.restante.launcher;

import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * How a try-out portal is started.
 *
 * @param root the checkout whose build is run
 * @param data where it keeps all that it has
 * @param httpsPort the portal's port; when absent the one of last time, 8443, or any free one
 */
public record PortalOptions(Path root, Path data, OptionalInt httpsPort) {
    /** A portal of this checkout on ports that are free. */
    public static PortalOptions of(Path root, Path data) {
        return new PortalOptions(root, data, OptionalInt.empty());
    }
}
