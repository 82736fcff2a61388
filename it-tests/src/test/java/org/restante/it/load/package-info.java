/** How much a page asks of the database and of the line, and that this does not grow with what is stored. */
@org.jspecify.annotations.NullMarked
package org.restante.it.load;
