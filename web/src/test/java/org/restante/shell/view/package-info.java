/** Rules that every page keeps, and tests of the frame around them. */
@NullMarked
package org.restante.shell.view;

import org.jspecify.annotations.NullMarked;
