/** Finding out who an address belongs to. */
@NullMarked
package org.restante.recipient.control;

import org.jspecify.annotations.NullMarked;
