/** An organisation's own installation: its database, its keystores, and the commands of an administrator. */
@NullMarked
package org.restante.it.installation;

import org.jspecify.annotations.NullMarked;
