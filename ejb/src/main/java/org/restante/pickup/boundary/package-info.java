/** What a recipient, or a stranger with a link, may ask for. */
@NullMarked
package org.restante.pickup.boundary;

import org.jspecify.annotations.NullMarked;
