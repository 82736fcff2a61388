/** The walls that the database itself keeps, tried as the role that serves. */
@NullMarked
package org.restante.it.database;

import org.jspecify.annotations.NullMarked;
