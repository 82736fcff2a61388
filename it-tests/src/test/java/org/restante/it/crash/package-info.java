/** What breaks: processes that are killed, a database that is away, a full disk, clients that dawdle. */
@NullMarked
package org.restante.it.crash;

import org.jspecify.annotations.NullMarked;
