/**
 * How the server writes its logs. Loaded by the server as a module of its own, before any application, and set by
 * {@code wildfly-config/cli/50-logging.cli}.
 */
@NullMarked
package org.restante.logging;

import org.jspecify.annotations.NullMarked;
