/**
 * What stands around the application: a database, a mail server and a server process for a try-out, and the two tasks
 * of a real installation that need the owner of the schema: migrations and new organisations. Nothing of it is in the
 * application itself.
 */
@NullMarked
package org.restante.launcher;

import org.jspecify.annotations.NullMarked;
