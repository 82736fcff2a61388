/** Storing and reading sealed bytes too large for a row. */
@NullMarked
package org.restante.blob.control;

import org.jspecify.annotations.NullMarked;
