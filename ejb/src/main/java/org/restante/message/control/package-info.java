/** Steps of sealing, opening and sweeping messages. */
@NullMarked
package org.restante.message.control;

import org.jspecify.annotations.NullMarked;
