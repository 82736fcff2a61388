/** What others ask about organisations. */
@NullMarked
package org.restante.tenant.control;

import org.jspecify.annotations.NullMarked;
