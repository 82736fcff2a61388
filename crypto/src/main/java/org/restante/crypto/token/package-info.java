/** Random names and addresses: tickets, reference codes, ids ordered by time. */
@NullMarked
package org.restante.crypto.token;

import org.jspecify.annotations.NullMarked;
