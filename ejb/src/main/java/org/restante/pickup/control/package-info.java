/** What a recipient's visit holds in memory. */
@NullMarked
package org.restante.pickup.control;

import org.jspecify.annotations.NullMarked;
