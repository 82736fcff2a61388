/** The deployed application asked from inside: roles, transactions and claims as the server runs them. */
@NullMarked
package org.restante.it.container;

import org.jspecify.annotations.NullMarked;
