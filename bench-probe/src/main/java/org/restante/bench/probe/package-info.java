/** What the bench runs inside the server: the product's own steps, and beside each the same without the product. */
@NullMarked
package org.restante.bench.probe;

import org.jspecify.annotations.NullMarked;
